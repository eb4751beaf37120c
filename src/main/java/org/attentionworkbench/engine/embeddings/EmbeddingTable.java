package org.attentionworkbench.engine.embeddings;

/**
 * What a vocabulary's embeddings begin with. Owned by whoever holds it.
 *
 * @param values      [vocabulary · size], row by row in the order of the ids
 * @param size        of an embedding
 * @param coverage    where the rows come from
 * @param fingerprint SHA-256 of the file, hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, handed over once
public record EmbeddingTable(float[] values, int size, Coverage coverage, String fingerprint) {}
