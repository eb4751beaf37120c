package org.attentionworkbench.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.attentionworkbench.figures.ColourMap;
import org.attentionworkbench.figures.FigureStyle;
import org.jspecify.annotations.Nullable;

/** The {@link Settings} as properties that can be watched and changed; every change is stored. Needs no toolkit. */
public final class Preferences {
    /** Size of normal type, in pixels. */
    private static final double NORMAL_TYPE = 14;

    private static final double PROJECTOR_ZOOM = 1.3;
    private static final double ZOOM_STEP = 1.1;

    private final BooleanProperty dark;
    private final DoubleProperty zoom;
    private final BooleanProperty projector;
    private final ObjectProperty<ColourMap> colourMap;
    private final BooleanProperty numbers;
    private final BooleanProperty fontTold;
    private final ObjectProperty<Settings.@Nullable Bounds> window;
    private final ObservableMap<String, String> folders;
    private final Texts texts;
    private final DoubleBinding typeSize;
    private final ObjectBinding<FigureStyle> figureStyle;

    /**
     * @param stored what was remembered
     * @param texts  whose language is remembered too
     * @param save   stores settings; called on the given executor, for the last of several quick changes
     * @param saving where they are stored
     */
    public Preferences(Settings stored, Texts texts, Consumer<Settings> save, Executor saving) {
        this.texts = texts;
        dark = new SimpleBooleanProperty(stored.dark());
        zoom = new SimpleDoubleProperty(stored.zoom());
        projector = new SimpleBooleanProperty(stored.projector());
        colourMap = new SimpleObjectProperty<>(stored.colourMap());
        numbers = new SimpleBooleanProperty(stored.numbers());
        fontTold = new SimpleBooleanProperty(stored.fontTold());
        window = new SimpleObjectProperty<>(stored.window());
        folders = FXCollections.observableMap(new HashMap<>(stored.folders()));
        typeSize = Bindings.createDoubleBinding(
                () -> NORMAL_TYPE * zoom.get() * (projector.get() ? PROJECTOR_ZOOM : 1), zoom, projector);
        figureStyle = Bindings.createObjectBinding(
                () -> new FigureStyle(dark.get(), colourMap.get(), numbers.get(), typeSize.get()),
                dark,
                colourMap,
                numbers,
                typeSize);
        var storing = new Batcher<Settings>(saving, changes -> save.accept(changes.get(changes.size() - 1)));
        InvalidationListener changed = property -> storing.submit(settings());
        for (Observable each :
                List.of(dark, zoom, projector, colourMap, numbers, fontTold, window, folders, texts.localeProperty())) {
            each.addListener(changed);
        }
    }

    /** Everything as it is now. */
    public Settings settings() {
        return new Settings(
                Settings.VERSION,
                texts.locale().toLanguageTag(),
                dark.get(),
                zoom.get(),
                projector.get(),
                colourMap.get(),
                numbers.get(),
                fontTold.get(),
                window.get(),
                Map.copyOf(folders));
    }

    /** Whether the theme is dark. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Size of the type, 1 is normal. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** Makes the type one step larger or smaller (a negative number), within the limits. */
    public void zoomBy(int steps) {
        double wanted = zoom.get() * Math.pow(ZOOM_STEP, steps);
        zoom.set(Math.max(Settings.MIN_ZOOM, Math.min(Settings.MAX_ZOOM, wanted)));
    }

    /** Size of the window's ordinary type now, in pixels. */
    public DoubleBinding typeSize() {
        return typeSize;
    }

    /** How figures look now. */
    public ObjectBinding<FigureStyle> figureStyle() {
        return figureStyle;
    }

    /** Whether the window fills the screen with large type. */
    public BooleanProperty projectorProperty() {
        return projector;
    }

    /** Colour map of heatmaps. */
    public ObjectProperty<ColourMap> colourMapProperty() {
        return colourMap;
    }

    /** Whether heatmaps show numbers in their cells. */
    public BooleanProperty numbersProperty() {
        return numbers;
    }

    /** Whether the user has been told that no Chinese font is installed. */
    public BooleanProperty fontToldProperty() {
        return fontTold;
    }

    /** Where the window was when it was last closed. */
    public ObjectProperty<Settings.@Nullable Bounds> windowProperty() {
        return window;
    }

    /** The folder last used for that purpose (e.g. {@code corpus}, {@code export}). */
    public Optional<Path> folder(String purpose) {
        return Optional.ofNullable(folders.get(purpose)).map(Path::of);
    }

    /** Remembers a folder for that purpose. */
    public void setFolder(String purpose, Path folder) {
        folders.put(purpose, folder.toString());
    }
}
