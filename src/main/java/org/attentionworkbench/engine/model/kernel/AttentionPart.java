package org.attentionworkbench.engine.model.kernel;

/** What one worker does in an {@link Attention}: energies, softmax and sums, row by row, and back. */
final class AttentionPart {
    private final Attention attention;
    private final SourceSide source;
    private final Energy energy;
    private final Window.View view;
    private final int heads;
    private final int keySize;
    private final int valueSize;
    private final float[] q;
    private final float[] qGradient;
    private final float[] u;
    private final float[] uGradient;
    private final float[] sum;
    private float[] gradient = new float[0];

    AttentionPart(Attention attention, Score score, Window window, SourceSide source, int windowSize) {
        this.attention = attention;
        this.source = source;
        this.energy = score.energy();
        this.view = window.view();
        this.heads = score.heads();
        this.keySize = score.keySize();
        this.valueSize = score.valueSize();
        this.q = new float[score.querySize()];
        this.qGradient = new float[score.querySize()];
        this.u = new float[windowSize];
        this.uGradient = new float[windowSize];
        this.sum = new float[valueSize];
    }

    void begin(Parameters parameters) {
        energy.begin(parameters);
        view.begin(parameters);
        int longest = source.memory().longest();
        if (gradient.length < longest) {
            gradient = new float[longest];
        }
    }

    /** Finds queries and positions of a row. @return the memory's row of the first position */
    private int look(int row, int step, int source) {
        attention.query().getRow(row, q);
        if (u.length > 0) {
            attention.windowQuery().getRow(row, u);
        }
        view.look(step, this.source.memory().length(source), u);
        return this.source.memory().row(source, view.from());
    }

    /** α and the sum of the values for one row. */
    void attend(int row, int step, int source) {
        int first = look(row, step, source);
        int n = view.to() - view.from();
        float[] alpha = attention.alpha();
        java.util.Arrays.fill(sum, 0f);
        for (int head = 0; head < heads; head++) {
            int at = attention.weightsAt(row, head);
            int from = at + view.from();
            java.util.Arrays.fill(alpha, at, at + this.source.memory().length(source), 0f);
            energy.energies(
                    q,
                    partOf(q.length, head),
                    this.source.keys(),
                    key(first, head),
                    keySize,
                    view.from(),
                    n,
                    alpha,
                    from);
            softmax(alpha, from, n);
            view.weigh(alpha, at);
            for (int i = 0; i < n; i++) {
                VectorMath.addScaled(
                        alpha[from + i],
                        this.source.values(),
                        value(first + i, head),
                        sum,
                        partOf(valueSize, head),
                        valueSize / heads);
            }
        }
        attention.sums().putRow(row, sum, 0);
    }

    private int partOf(int size, int head) {
        return head * (size / heads);
    }

    private int key(int memoryRow, int head) {
        return memoryRow * keySize + partOf(keySize, head);
    }

    private int value(int memoryRow, int head) {
        return memoryRow * valueSize + partOf(valueSize, head);
    }

    private static void softmax(float[] x, int at, int n) {
        VectorMath.expShifted(x, at, n, VectorMath.max(x, at, n));
        VectorMath.scale(x, at, n, 1 / VectorMath.sum(x, at, n));
    }

    /** From the gradient of a row's sum of values to those of query, keys and values. */
    void attendBackward(int row, int step, int source, Matrix sumGradient) {
        int first = look(row, step, source);
        int n = view.to() - view.from();
        float[] alpha = attention.alpha();
        sumGradient.getRow(row, sum, 0);
        attention.copying().addToContext(row, sum);
        java.util.Arrays.fill(qGradient, 0f);
        for (int head = 0; head < heads; head++) {
            int at = attention.weightsAt(row, head);
            backToValues(head, first, n, alpha, at + view.from());
            attention.copying().addToWeights(row, source, view.from(), n, gradient);
            view.weighBackward(alpha, at, gradient, u, uGradient);
            backThroughSoftmax(alpha, at + view.from(), gradient, n);
            energy.backward(
                    q,
                    partOf(q.length, head),
                    this.source.keys(),
                    key(first, head),
                    keySize,
                    view.from(),
                    n,
                    gradient,
                    qGradient,
                    this.source.keyGradients());
        }
        attention.query().putGradient(row, qGradient);
        if (u.length > 0) {
            attention.windowQuery().putGradient(row, uGradient);
        }
    }

    private void backToValues(int head, int first, int n, float[] alpha, int from) {
        int stretch = partOf(valueSize, head);
        int size = valueSize / heads;
        for (int i = 0; i < n; i++) {
            int at = value(first + i, head);
            gradient[i] = VectorMath.dot(sum, stretch, source.values(), at, size);
            VectorMath.addScaled(alpha[from + i], sum, stretch, source.valueGradients(), at, size);
        }
    }

    /** g_i becomes α_i (g_i - Σ α g). */
    private static void backThroughSoftmax(float[] alpha, int at, float[] g, int n) {
        float mean = VectorMath.dot(alpha, at, g, 0, n);
        for (int i = 0; i < n; i++) {
            g[i] = alpha[at + i] * (g[i] - mean);
        }
    }

    /** Gradients of what energy and window learn for themselves, added to beta (0 or 1) times what is there. */
    void addGradients(Parameters gradients, float beta) {
        energy.addGradients(gradients, beta);
        view.addGradients(gradients, beta);
    }
}
