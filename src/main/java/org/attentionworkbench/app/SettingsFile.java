package org.attentionworkbench.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code settings.json} in the user's data folder. Losing it loses comfort, never work: nothing here throws. */
public final class SettingsFile {
    private static final Logger log = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Path file;

    /** @param folder the user's data folder; made when something is first written */
    public SettingsFile(Path folder) {
        this.file = folder.resolve("settings.json");
    }

    /** What was stored last; the initial settings if there is nothing, or nothing usable (it is then kept aside). */
    public Settings read() {
        if (!Files.exists(file)) {
            return Settings.initial(Locale.getDefault());
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Settings.class);
        } catch (IOException | IllegalArgumentException unusable) {
            log.warn("settings in {} cannot be used and are kept aside", file, unusable);
            keepAside();
            return Settings.initial(Locale.getDefault());
        }
    }

    /** Stores them; the file is whole at every moment. */
    public void write(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling("settings.json.new");
            Files.write(beside, JSON.writeValueAsBytes(settings));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            log.warn("settings cannot be written to {}", file, unwritable);
        }
    }

    private void keepAside() {
        try {
            Files.move(file, file.resolveSibling("settings.json.unusable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stuck) {
            log.warn("settings in {} cannot be moved", file, stuck);
        }
    }
}
