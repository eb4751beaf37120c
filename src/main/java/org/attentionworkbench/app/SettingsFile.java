package org.attentionworkbench.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.attentionworkbench.figures.ColourMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code settings.properties} in the user's data folder. Losing it loses comfort, never work: nothing here throws. Not JSON:
 * the window waits for this file when it starts, and a JSON library takes half a second to get going.
 */
public final class SettingsFile {
    private static final String FOLDER = "folder.";

    private final Path file;

    /** @param folder the user's data folder; made when something is first written */
    public SettingsFile(Path folder) {
        this.file = folder.resolve("settings.properties");
    }

    /** What was stored last; the initial settings if there is nothing, or nothing usable (it is then kept aside). */
    public Settings read() {
        if (!Files.exists(file)) {
            return Settings.initial(Locale.getDefault());
        }
        try (Reader in = Files.newBufferedReader(file)) {
            var stored = new Properties();
            stored.load(in);
            return settings(stored);
        } catch (IOException | IllegalArgumentException unusable) {
            Log.log.warn("settings in {} cannot be used and are kept aside", file, unusable);
            keepAside();
            return Settings.initial(Locale.getDefault());
        }
    }

    /** Stores them; the file is whole at every moment. */
    public void write(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling("settings.properties.new");
            try (Writer out = Files.newBufferedWriter(beside)) {
                properties(settings).store(out, null);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            Log.log.warn("settings cannot be written to {}", file, unwritable);
        }
    }

    private static Settings settings(Properties stored) {
        Map<String, String> folders = new HashMap<>();
        for (String key : stored.stringPropertyNames()) {
            if (key.startsWith(FOLDER)) {
                folders.put(key.substring(FOLDER.length()), value(stored, key));
            }
        }
        return new Settings(
                Integer.parseInt(value(stored, "version")),
                value(stored, "language"),
                flag(stored, "dark"),
                number(stored, "zoom"),
                flag(stored, "projector"),
                ColourMap.valueOf(value(stored, "colourMap")),
                flag(stored, "numbers"),
                flag(stored, "fontTold"),
                stored.containsKey("window.x") ? bounds(stored) : null,
                folders);
    }

    private static Settings.Bounds bounds(Properties stored) {
        return new Settings.Bounds(
                number(stored, "window.x"),
                number(stored, "window.y"),
                number(stored, "window.width"),
                number(stored, "window.height"),
                flag(stored, "window.maximized"));
    }

    private static Properties properties(Settings settings) {
        var stored = new Properties();
        stored.setProperty("version", String.valueOf(settings.version()));
        stored.setProperty("language", settings.language());
        stored.setProperty("dark", String.valueOf(settings.dark()));
        stored.setProperty("zoom", String.valueOf(settings.zoom()));
        stored.setProperty("projector", String.valueOf(settings.projector()));
        stored.setProperty("colourMap", settings.colourMap().name());
        stored.setProperty("numbers", String.valueOf(settings.numbers()));
        stored.setProperty("fontTold", String.valueOf(settings.fontTold()));
        Settings.@Nullable Bounds window = settings.window();
        if (window != null) {
            stored.setProperty("window.x", String.valueOf(window.x()));
            stored.setProperty("window.y", String.valueOf(window.y()));
            stored.setProperty("window.width", String.valueOf(window.width()));
            stored.setProperty("window.height", String.valueOf(window.height()));
            stored.setProperty("window.maximized", String.valueOf(window.maximized()));
        }
        settings.folders().forEach((purpose, folder) -> stored.setProperty(FOLDER + purpose, folder));
        return stored;
    }

    private static String value(Properties stored, String key) {
        String value = stored.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    private static double number(Properties stored, String key) {
        return Double.parseDouble(value(stored, key));
    }

    private static boolean flag(Properties stored, String key) {
        return switch (value(stored, key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(key + " is neither true nor false");
        };
    }

    private void keepAside() {
        try {
            Files.move(file, file.resolveSibling("settings.properties.unusable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stuck) {
            Log.log.warn("settings in {} cannot be moved", file, stuck);
        }
    }

    /** Started when something has to be said: the log takes its time, too. */
    private static final class Log {
        static final Logger log = LoggerFactory.getLogger(SettingsFile.class);
    }
}
