package org.attentionworkbench.engine.model;

/**
 * The choices that define a network; with the vocabulary sizes and a seed they determine its initial parameters. What
 * does not go together is refused here, with the reason.
 *
 * @param cell      the recurrent cell of encoder and decoder
 * @param attention how the decoder scores source positions
 * @param timing    whether the score sees s_{t-1} (before) or s_t (after); without attention it must be {@code AFTER}
 * @param embedding size E of the word embeddings on both sides
 * @param hidden    size H of the states of one direction of the encoder, and of the decoder
 * @param depth     layers and directions
 * @param focus     where attention may look, and with how many heads
 * @param readout   what happens between attention and the distribution over words
 */
public record ModelSpec(
        Cell cell,
        Attention attention,
        Timing timing,
        int embedding,
        int hidden,
        Depth depth,
        Focus focus,
        Readout readout) {
    /** GRU, additive attention after the update, 128 and 128, everything else as plain as can be. */
    public static final ModelSpec DEFAULT = new ModelSpec(Cell.GRU, Attention.ADDITIVE, Timing.AFTER, 128, 128);

    /** The largest embedding or state that is accepted. */
    public static final int MAX_SIZE = 4096;

    /** Recurrent cells. */
    public enum Cell {
        /** Gated recurrent unit, Cho et al. 2014, arXiv:1406.1078, in the reset-after form. */
        GRU,
        /** Long short-term memory, Hochreiter and Schmidhuber 1997, with forget gate (Gers et al. 2000). */
        LSTM,
        /** The plain recurrent network with tanh, Elman 1990. */
        TANH,
        /** The plain recurrent network with a rectifier, Le, Jaitly and Hinton 2015, arXiv:1504.00941. */
        RELU
    }

    /** Attention scores e = score(s, h). */
    public enum Attention {
        /** No attention: the decoder sees only the encoder's final state (Sutskever et al. 2014). */
        NONE,
        /** s · h, Luong et al. 2015, arXiv:1508.04025. */
        DOT,
        /** s · h / √H, Vaswani et al. 2017, arXiv:1706.03762. */
        SCALED_DOT,
        /** sᵀ W h, Luong et al. 2015. */
        GENERAL,
        /** v · tanh(W s + U h), Bahdanau et al. 2015, arXiv:1409.0473. */
        ADDITIVE,
        /** v · tanh(W [s; h]), Luong et al. 2015. */
        CONCAT,
        /** W s, one row of W for each source position, Luong et al. 2015. */
        LOCATION,
        /** Several scaled dots side by side, each of its own projections of s and h, Vaswani et al. 2017. */
        MULTI_HEAD
    }

    /** Which decoder state the score sees. */
    public enum Timing {
        /** s_{t-1}, the context is input to the cell: Bahdanau et al. 2015. */
        BEFORE,
        /** s_t, the context is input to the output layer: Luong et al. 2015, arXiv:1508.04025. */
        AFTER
    }

    /** Which source positions the weights are spread over. */
    public enum Window {
        /** All. */
        GLOBAL,
        /** Those around the target position: "monotonic", Luong et al. 2015, section 3.2. */
        LOCAL_M,
        /** Those around a position the decoder state predicts, under a bell curve: "predictive", Luong et al. 2015, eqs. 9-10. */
        LOCAL_P
    }

    /**
     * Layers and directions.
     *
     * @param layers        recurrent layers in encoder and decoder, 1 to {@link #MAX_LAYERS}
     * @param bidirectional whether every layer of the encoder also reads backwards; its states are then 2H numbers, and
     *     the decoder starts from a learned bridge
     */
    public record Depth(int layers, boolean bidirectional) {
        /** One layer, forwards. */
        public static final Depth PLAIN = new Depth(1, false);

        /** The most layers that are accepted. */
        public static final int MAX_LAYERS = 4;

        public Depth {
            if (layers < 1 || layers > MAX_LAYERS) {
                throw new IllegalArgumentException("layers must be from 1 to " + MAX_LAYERS + ", was " + layers);
            }
        }
    }

    /**
     * Where attention may look.
     *
     * @param window    the positions
     * @param halfWidth D: a local window holds the positions i with |i - p| ≤ D
     * @param heads     of {@link Attention#MULTI_HEAD}; not looked at otherwise
     * @param positions length of the table of {@link Attention#LOCATION}, the longest source in tokens with its
     *     {@code <eos>}; not looked at otherwise
     */
    public record Focus(Window window, int halfWidth, int heads, int positions) {
        /** Everywhere; were it local, 2 to each side; were there heads, 4; a table for 100 positions. */
        public static final Focus PLAIN = new Focus(Window.GLOBAL, 2, 4, 100);

        public Focus {
            atLeastOne("half width", halfWidth);
            atLeastOne("heads", heads);
            atLeastOne("positions", positions);
        }

        private static void atLeastOne(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1, was " + value);
            }
        }
    }

    /**
     * From attention to words.
     *
     * @param attentional whether a layer tanh(W [c; s]) stands between attention and output (Luong et al. 2015, eq. 5)
     * @param feeding     whether the cell also reads that layer's last value (input feeding, Luong et al. 2015, section 3.3)
     * @param tied        whether the output layer uses the target embedding as its weights (Press and Wolf 2017,
     *     arXiv:1608.05859)
     * @param copying     whether words may be copied from the source by attention (See, Liu and Manning 2017, arXiv:1704.04368)
     */
    public record Readout(boolean attentional, boolean feeding, boolean tied, boolean copying) {
        /** State and context straight to the output. */
        public static final Readout PLAIN = new Readout(false, false, false);

        /** Without copying. */
        public Readout(boolean attentional, boolean feeding, boolean tied) {
            this(attentional, feeding, tied, false);
        }
    }

    public ModelSpec {
        check("embedding", embedding);
        check("hidden", hidden);
        boolean attends = attention != Attention.NONE;
        refuse(
                !attends && timing == Timing.BEFORE,
                "without attention nothing attends before the update: choose after");
        refuse(!attends && focus.window != Window.GLOBAL, "without attention there is no window: choose global");
        refuse(!attends && readout.attentional, "without attention there is no context for an attentional layer");
        refuse(!attends && readout.copying, "without attention there is nothing to copy by: choose a score");
        refuse(
                attention == Attention.MULTI_HEAD && readout.copying,
                "copying follows one attention map, several heads have several: choose another score");
        refuse(
                focus.window == Window.LOCAL_P && readout.copying,
                "under the bell curve of a predictive window the weights do not sum to 1, so words cannot be copied by them: choose"
                        + " another window");
        refuse(
                timing == Timing.BEFORE && focus.window != Window.GLOBAL,
                "a local window is defined for attention after the update only: choose after, or global");
        refuse(
                attention == Attention.MULTI_HEAD && focus.window != Window.GLOBAL,
                "several heads have no common window: choose global, or another score");
        refuse(
                timing == Timing.BEFORE && readout.attentional,
                "the attentional layer reads the context after the update: choose after");
        refuse(readout.feeding && !readout.attentional, "input feeding needs the attentional layer it feeds from");
        refuse(
                depth.bidirectional && (attention == Attention.DOT || attention == Attention.SCALED_DOT),
                "a dot product needs encoder and decoder states of one size, and in two directions the encoder's are twice as"
                        + " large: choose general");
        refuse(
                attention == Attention.MULTI_HEAD && hidden % focus.heads != 0,
                "hidden must be divisible by heads, was " + hidden + " with " + focus.heads + " heads");
        int features = features(attention, timing, hidden, depth, readout);
        refuse(
                readout.tied && features != embedding,
                "a tied output needs an embedding as large as what the output layer reads, " + features + ", was "
                        + embedding);
    }

    /** One layer, one direction, everywhere, no attentional layer, own output weights. */
    public ModelSpec(Cell cell, Attention attention, Timing timing, int embedding, int hidden) {
        this(cell, attention, timing, embedding, hidden, Depth.PLAIN, Focus.PLAIN, Readout.PLAIN);
    }

    private static int features(Attention attention, Timing timing, int hidden, Depth depth, Readout readout) {
        boolean stateOnly = attention == Attention.NONE || timing == Timing.BEFORE || readout.attentional;
        return stateOnly ? hidden : hidden + context(attention, hidden, depth);
    }

    private static int context(Attention attention, int hidden, Depth depth) {
        return attention == Attention.MULTI_HEAD ? hidden : memory(hidden, depth);
    }

    private static int memory(int hidden, Depth depth) {
        return depth.bidirectional ? 2 * hidden : hidden;
    }

    /** Size of an encoder state h_i: H, or 2H in two directions. */
    public int memorySize() {
        return memory(hidden, depth);
    }

    /** Size of the context c_t; 0 without attention. */
    public int contextSize() {
        return attention == Attention.NONE ? 0 : context(attention, hidden, depth);
    }

    /** Whether there is attention. */
    public boolean attends() {
        return attention != Attention.NONE;
    }

    /** Attention maps kept apart for each target step: the heads of multi-head attention, otherwise 1; 0 without attention. */
    public int maps() {
        return attention == Attention.MULTI_HEAD ? focus.heads : attends() ? 1 : 0;
    }

    /** The same with other layers or directions. */
    public ModelSpec with(Depth other) {
        return new ModelSpec(cell, attention, timing, embedding, hidden, other, focus, readout);
    }

    /** The same with another focus. */
    public ModelSpec with(Focus other) {
        return new ModelSpec(cell, attention, timing, embedding, hidden, depth, other, readout);
    }

    /** The same with another readout. */
    public ModelSpec with(Readout other) {
        return new ModelSpec(cell, attention, timing, embedding, hidden, depth, focus, other);
    }

    private static void check(String name, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException(name + " must be from 1 to " + MAX_SIZE + ", was " + size);
        }
    }

    private static void refuse(boolean impossible, String reason) {
        if (impossible) {
            throw new IllegalArgumentException(reason);
        }
    }
}
