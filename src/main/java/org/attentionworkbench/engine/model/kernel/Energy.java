package org.attentionworkbench.engine.model.kernel;

/** e_i of one query and the keys of neighbouring source positions. Holds scratch memory: one instance for each worker. */
interface Energy {
    /** Reads parameters of its own and forgets their gradients. */
    default void begin(Parameters parameters) {}

    /**
     * The energies of n positions.
     *
     * @param q     the query, from qAt
     * @param keys  k_i, a row each, the first from keysAt
     * @param row   numbers from one key to the next
     * @param first the first position in the source, from 0
     * @param into  receives e_i, from intoAt
     */
    void energies(float[] q, int qAt, float[] keys, int keysAt, int row, int first, int n, float[] into, int intoAt);

    /**
     * The way back.
     *
     * @param gradient     of e_i, from 0
     * @param qGradient    added to, from qAt
     * @param keyGradients added to, as keys
     */
    void backward(
            float[] q,
            int qAt,
            float[] keys,
            int keysAt,
            int row,
            int first,
            int n,
            float[] gradient,
            float[] qGradient,
            float[] keyGradients);

    /** Gradients of parameters of its own, added to beta (0 or 1) times what is there. By one thread, worker after worker. */
    default void addGradients(Parameters gradients, float beta) {}
}
