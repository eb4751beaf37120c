package org.attentionworkbench.app.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of a sentence that is shown being cut.
 *
 * @param token what it is
 * @param fresh whether the last merge made it
 */
public record Piece(String token, boolean fresh) {
    /** Tokens of which none is new. */
    static List<Piece> of(List<String> tokens) {
        return of(tokens, "");
    }

    /** Those equal to what the last merge made are new. */
    static List<Piece> of(List<String> tokens, String made) {
        List<Piece> pieces = new ArrayList<>();
        tokens.forEach(token -> pieces.add(new Piece(token, token.equals(made))));
        return List.copyOf(pieces);
    }
}
