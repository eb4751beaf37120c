package org.attentionworkbench.app.attention;

import java.util.List;
import org.attentionworkbench.engine.decoding.AttentionMap;

/**
 * One cell of an attention map in numbers.
 *
 * @param row         target step t, from 0
 * @param column      source position i, from 0
 * @param targetToken the token of that step
 * @param sourceToken the token at that position
 * @param weight      α_ti
 * @param heads       α_ti of each head where {@code weight} is their mean; otherwise none
 */
public record Reading(int row, int column, String targetToken, String sourceToken, float weight, List<Float> heads) {
    public Reading {
        heads = List.copyOf(heads);
    }

    static Reading of(AttentionMap map, int row, int column) {
        return new Reading(
                row,
                column,
                map.targetTokens().get(row),
                map.sourceTokens().get(column),
                map.weight(row, column),
                map.heads().stream().map(head -> head.weight(row, column)).toList());
    }
}
