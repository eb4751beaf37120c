package org.attentionworkbench.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads FXML files: gives their controllers the workbench and their expressions the texts, as {@code t}. */
public final class Views {
    private final Workbench workbench;

    /** @param workbench given to every controller */
    public Views(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A view that was loaded.
     *
     * @param root       its nodes
     * @param controller what binds them
     */
    public record View(Parent root, Object controller) {}

    /** Loads one; a fault in the file is a fault of the program. */
    public View load(String resource) {
        URL location = Objects.requireNonNull(Views.class.getResource(resource), resource);
        var loader = new FXMLLoader(location);
        loader.setControllerFactory(this::controller);
        loader.getNamespace().put("t", workbench.texts().fixed());
        try {
            Parent root = loader.load();
            return new View(root, loader.getController());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Object controller(Class<?> type) {
        try {
            return type.getConstructor(Workbench.class).newInstance(workbench);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(type + " needs a public constructor that takes a Workbench", missing);
        }
    }
}
