package org.attentionworkbench.engine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps what belongs to its user. Nothing is created here; whoever writes creates.
 *
 * @param home the folder everything else is below
 */
public record UserFolders(Path home) {
    /** This system property names another home: tests use it, and a machine where the usual place is too small. */
    public static final String HOME_PROPERTY = "workbench.home";

    private static final String NAME = "attention-workbench";

    /** The folders of the user who runs this process. */
    public static UserFolders ofThisUser() {
        String home = System.getProperty(HOME_PROPERTY, "");
        if (!home.isBlank()) {
            return new UserFolders(Path.of(home).toAbsolutePath());
        }
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /**
     * The usual place of each system: the XDG base directory specification on Linux, {@code Application Support} on macOS,
     * {@code %APPDATA%} on Windows.
     *
     * @param system      as in the system property {@code os.name}
     * @param userHome    the user's home directory
     * @param environment the process's environment variables
     */
    static UserFolders of(String system, Path userHome, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return below(
                    environment.getOrDefault("APPDATA", ""),
                    userHome.resolve("AppData").resolve("Roaming"));
        }
        if (name.startsWith("mac")) {
            return below("", userHome.resolve("Library").resolve("Application Support"));
        }
        return below(
                environment.getOrDefault("XDG_DATA_HOME", ""),
                userHome.resolve(".local").resolve("share"));
    }

    /** A relative path in the environment is ignored, as the XDG specification asks. */
    private static UserFolders below(String wanted, Path otherwise) {
        Path parent = !wanted.isBlank() && Path.of(wanted).isAbsolute() ? Path.of(wanted) : otherwise;
        return new UserFolders(parent.resolve(NAME));
    }

    /** Where runs are kept, one folder each. */
    public Path runs() {
        return home.resolve("runs");
    }

    /** Where the log files are. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** Where {@code demo} writes unless told otherwise. */
    public Path demo() {
        return home.resolve("demo");
    }
}
