package org.attentionworkbench.engine.decoding;

import org.attentionworkbench.engine.text.Dictionary;

/**
 * What becomes of an {@code <unk>} in an output.
 *
 * @param answer     the way
 * @param dictionary looked into by {@link Answer#REPLACE}; may be empty
 */
public record UnknownWords(Answer answer, Dictionary dictionary) {
    /** It stays. */
    public static final UnknownWords KEEP = new UnknownWords(Answer.KEEP, Dictionary.EMPTY);

    /** The ways there are. */
    public enum Answer {
        /** {@code <unk>} stays in the text. */
        KEEP,
        /**
         * The source token with the highest α takes its place, or what a dictionary has for it: Jean, Cho, Memisevic and
         * Bengio 2015, arXiv:1412.2007, section 4.1, after Luong, Sutskever, Le, Vinyals and Zaremba 2015, arXiv:1410.8206.
         */
        REPLACE,
        /**
         * The model has learnt to copy words of the source, those it does not know too: See, Liu and Manning 2017,
         * arXiv:1704.04368. An {@code <unk>} it produces all the same stays.
         */
        COPY
    }
}
