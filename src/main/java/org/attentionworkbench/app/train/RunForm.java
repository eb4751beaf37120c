package org.attentionworkbench.app.train;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;

/** What can be edited before a run begins: its name, proposed until somebody types another, and its probes. */
public final class RunForm {
    /** Sentences that can be watched in one run. */
    public static final int PROBES = 3;

    private final Session session;
    private final Path directory;
    private final InstantSource clock;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Wording> fault = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final List<StringProperty> probes = IntStream.range(0, PROBES)
            .<StringProperty>mapToObj(i -> new SimpleStringProperty(""))
            .toList();
    private String proposed = "";
    private boolean copying;

    /** @param directory where runs are kept; need not exist yet */
    RunForm(Session session, Path directory, InstantSource clock) {
        this.session = session;
        this.directory = directory;
        this.clock = clock;
        name.addListener((o, old, now) -> check());
        session.corpusProperty().addListener((o, old, now) -> propose());
        session.specProperty().addListener((o, old, now) -> propose());
        session.probes().addListener((ListChangeListener<String>) change -> takeProbes());
        probes.forEach(probe -> probe.addListener((o, old, now) -> giveProbes()));
        takeProbes();
        propose();
    }

    /** The name of the next run's folder. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Why a run cannot have that name; {@link Wording#NOTHING} if it can. */
    public ReadOnlyObjectProperty<Wording> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** The sentences to watch; a blank one is left out. */
    public List<StringProperty> probes() {
        return probes;
    }

    /** Where the run would be written. */
    Path folder() {
        return directory.resolve(name.get());
    }

    /** The sentences that are not blank. */
    List<String> watched() {
        return probes.stream()
                .map(StringProperty::get)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Proposes a free name, unless somebody typed one that can be used. */
    void propose() {
        LoadedCorpus corpus = session.corpusProperty().get();
        boolean mine = !name.get().equals(proposed)
                && RunNames.fault(directory, name.get()).isEmpty();
        if (corpus != null && !mine) {
            var day = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
            proposed = RunNames.propose(
                    directory, day, corpusName(corpus), session.specProperty().get());
            name.set(proposed);
        }
        check();
    }

    private static String corpusName(LoadedCorpus corpus) {
        String name = corpus.sample().orElse(corpus.name());
        return corpus.edited().isPresent() ? name.replaceFirst("\\.[A-Za-z]{2,5}$", "") + "-edited" : name;
    }

    /** Looks again whether the name is free; somebody else may have taken it. */
    void refresh() {
        if (name.get().equals(proposed)) {
            propose();
        } else {
            check();
        }
    }

    private void check() {
        fault.set(RunNames.fault(directory, name.get())
                .map(f -> Wording.of("train.name." + f))
                .orElse(Wording.NOTHING));
    }

    private void takeProbes() {
        if (copying) {
            return;
        }
        copying = true;
        for (int i = 0; i < PROBES; i++) {
            probes.get(i).set(i < session.probes().size() ? session.probes().get(i) : "");
        }
        copying = false;
    }

    private void giveProbes() {
        if (!copying) {
            copying = true;
            session.probes().setAll(watched());
            copying = false;
        }
    }
}
