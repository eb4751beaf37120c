package org.attentionworkbench.app.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Cell;
import org.attentionworkbench.engine.model.ModelSpec.Depth;
import org.attentionworkbench.engine.model.ModelSpec.Focus;
import org.attentionworkbench.engine.model.ModelSpec.Readout;
import org.attentionworkbench.engine.model.ModelSpec.Timing;
import org.attentionworkbench.engine.model.ModelSpec.Window;

/**
 * The choices that make a {@link ModelSpec}. They stand in an order: each is ruled out by those before it only, so that
 * whatever is chosen, the spec that comes out is one the engine takes.
 */
public final class NetworkForm {
    private static final int MOST_HEADS = 64;

    private final Choice<Cell> cell;
    private final Choice<Integer> layers;
    private final Choice<Attention> attention;
    private final Choice<Boolean> bidirectional;
    private final Choice<Timing> timing;
    private final Choice<Window> window;
    private final Choice<Boolean> attentional;
    private final Choice<Boolean> feeding;
    private final Choice<Boolean> tied;
    private final Choice<Answer> unknown;
    private final NumberField<Integer> embedding = NumberField.whole(1, ModelSpec.MAX_SIZE);
    private final NumberField<Integer> hidden = NumberField.whole(1, ModelSpec.MAX_SIZE);
    private final NumberField<Integer> heads;
    private final NumberField<Integer> halfWidth = NumberField.count();
    private final Runnable changed;
    private boolean showing;

    /** @param changed told when something is chosen or typed */
    NetworkForm(Runnable changed) {
        this.changed = changed;
        cell = free(List.of(Cell.values()));
        layers = free(IntStream.rangeClosed(1, Depth.MAX_LAYERS).boxed().toList());
        attention = free(List.of(Attention.values()));
        bidirectional = extra(on -> refused(
                attention.get() == Attention.DOT || attention.get() == Attention.SCALED_DOT, "refused.directions"));
        timing = choice(List.of(Timing.AFTER, Timing.BEFORE), this::against);
        window = choice(List.of(Window.values()), this::against);
        attentional = extra(on -> attends()
                ? refused(timing.get() == Timing.BEFORE, "refused.attentionalBefore")
                : Wording.of("refused.attentionalNone"));
        feeding = extra(on -> refused(!attentional.get(), "refused.feeding"));
        tied = extra(on -> againstTying());
        unknown = choice(List.of(Answer.values()), this::against);
        heads = NumberField.checked(Integer::valueOf, this::dividesHidden, () -> hidden.value()
                .<Wording>map(size -> Wording.of("field.heads", size))
                .orElse(Wording.of("field.count")));
        for (NumberField<?> field : List.of(embedding, hidden, heads, halfWidth)) {
            field.textProperty().addListener(text -> changed());
        }
        settle();
    }

    /** The recurrent cell. */
    public Choice<Cell> cell() {
        return cell;
    }

    /** Recurrent layers of encoder and decoder. */
    public Choice<Integer> layers() {
        return layers;
    }

    /** Whether the encoder also reads backwards. */
    public Choice<Boolean> bidirectional() {
        return bidirectional;
    }

    /** How source positions are scored. */
    public Choice<Attention> attention() {
        return attention;
    }

    /** Which decoder state the score sees. */
    public Choice<Timing> timing() {
        return timing;
    }

    /** Which source positions are looked at. */
    public Choice<Window> window() {
        return window;
    }

    /** Whether there is an attentional layer. */
    public Choice<Boolean> attentional() {
        return attentional;
    }

    /** Whether the cell reads the attentional layer's last value. */
    public Choice<Boolean> feeding() {
        return feeding;
    }

    /** Whether the output uses the target embedding. */
    public Choice<Boolean> tied() {
        return tied;
    }

    /** What becomes of unknown words; {@link Answer#COPY} is a part of the network. */
    public Choice<Answer> unknown() {
        return unknown;
    }

    /** Size of the word embeddings. */
    public NumberField<Integer> embedding() {
        return embedding;
    }

    /** Size of the states. */
    public NumberField<Integer> hidden() {
        return hidden;
    }

    /** Heads of multi-head attention. */
    public NumberField<Integer> heads() {
        return heads;
    }

    /** Positions to each side of the middle of a local window. */
    public NumberField<Integer> halfWidth() {
        return halfWidth;
    }

    /**
     * The network, if every number that matters can be used.
     *
     * @param positions length of the table of location attention
     */
    Optional<ModelSpec> spec(int positions) {
        boolean several = attention.get() == Attention.MULTI_HEAD;
        boolean local = window.get() != Window.GLOBAL;
        boolean unusable = embedding.value().isEmpty()
                || hidden.value().isEmpty()
                || several && heads.value().isEmpty()
                || local && halfWidth.value().isEmpty();
        if (unusable) {
            return Optional.empty();
        }
        var focus = new Focus(
                window.get(),
                local ? halfWidth.value().orElseThrow() : Focus.PLAIN.halfWidth(),
                several ? heads.value().orElseThrow() : Focus.PLAIN.heads(),
                attention.get() == Attention.LOCATION ? positions : Focus.PLAIN.positions());
        return Optional.of(new ModelSpec(
                cell.get(),
                attention.get(),
                timing.get(),
                embedding.value().orElseThrow(),
                hidden.value().orElseThrow(),
                new Depth(layers.get(), bidirectional.get()),
                focus,
                new Readout(attentional.get(), feeding.get(), tied.get(), unknown.get() == Answer.COPY)));
    }

    /** Shows a network, and tells nobody. @param answer to unknown words, where the network leaves it open */
    void show(ModelSpec spec, Answer answer) {
        showing = true;
        embedding.show(spec.embedding());
        hidden.show(spec.hidden());
        heads.show(spec.focus().heads());
        halfWidth.show(spec.focus().halfWidth());
        cell.show(spec.cell());
        layers.show(spec.depth().layers());
        attention.show(spec.attention());
        bidirectional.show(spec.depth().bidirectional());
        timing.show(spec.timing());
        window.show(spec.focus().window());
        attentional.show(spec.readout().attentional());
        feeding.show(spec.readout().feeding());
        tied.show(spec.readout().tied());
        show(spec.readout(), answer);
        settle();
        showing = false;
    }

    /** Shows what becomes of unknown words, and tells nobody. */
    void show(Answer answer) {
        unknown.show(answer);
        settle();
    }

    private void show(Readout readout, Answer answer) {
        unknown.show(readout.copying() ? Answer.COPY : answer == Answer.COPY ? Answer.KEEP : answer);
    }

    private void changed() {
        if (!showing) {
            settle();
            changed.run();
        }
    }

    private void settle() {
        heads.check();
        for (Choice<?> choice :
                List.of(cell, layers, attention, bidirectional, timing, window, attentional, feeding, tied, unknown)) {
            choice.settle();
        }
    }

    private boolean attends() {
        return attention.get() != Attention.NONE;
    }

    private Wording against(Timing wanted) {
        return refused(wanted == Timing.BEFORE && !attends(), "refused.timing");
    }

    private Wording against(Window wanted) {
        if (wanted == Window.GLOBAL) {
            return Wording.NOTHING;
        }
        if (!attends()) {
            return Wording.of("refused.windowNone");
        }
        return attention.get() == Attention.MULTI_HEAD
                ? Wording.of("refused.windowHeads")
                : refused(timing.get() == Timing.BEFORE, "refused.windowBefore");
    }

    private Wording against(Answer wanted) {
        if (wanted == Answer.KEEP) {
            return Wording.NOTHING;
        }
        if (!attends()) {
            return Wording.of(wanted == Answer.COPY ? "refused.copyingNone" : "refused.replacingNone");
        }
        if (wanted == Answer.REPLACE) {
            return Wording.NOTHING;
        }
        return attention.get() == Attention.MULTI_HEAD
                ? Wording.of("refused.copyingHeads")
                : refused(window.get() == Window.LOCAL_P, "refused.copyingWindow");
    }

    private Wording againstTying() {
        Optional<Integer> state = hidden.value();
        if (state.isEmpty() || embedding.value().isEmpty()) {
            return Wording.NOTHING; // no spec is made until both are numbers again
        }
        int read = outputReads(state.get());
        return embedding.value().get() == read ? Wording.NOTHING : Wording.of("refused.tied", read);
    }

    private int outputReads(int state) {
        if (!attends() || timing.get() == Timing.BEFORE || attentional.get()) {
            return state;
        }
        boolean twice = bidirectional.get() && attention.get() != Attention.MULTI_HEAD;
        return state + (twice ? 2 * state : state);
    }

    private boolean dividesHidden(int count) {
        return count >= 1
                && count <= MOST_HEADS
                && hidden.value().map(size -> size % count == 0).orElse(true);
    }

    private <T> Choice<T> free(List<T> values) {
        return choice(values, value -> Wording.NOTHING);
    }

    private Choice<Boolean> extra(Function<Boolean, Wording> against) {
        return choice(List.of(false, true), on -> on ? against.apply(true) : Wording.NOTHING);
    }

    private <T> Choice<T> choice(List<T> values, Function<T, Wording> against) {
        return new Choice<>(values, against, this::changed);
    }

    private static Wording refused(boolean impossible, String key) {
        return impossible ? Wording.of(key) : Wording.NOTHING;
    }
}
