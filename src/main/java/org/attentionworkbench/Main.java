package org.attentionworkbench;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attentionworkbench.app.WorkbenchApplication;
import org.attentionworkbench.cli.Console;
import org.attentionworkbench.cli.WorkbenchCommand;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.UserFolders;

/**
 * Starts the program: with arguments a command; without any the window, or, where there is no display, the command {@code
 * demo}. Does not extend {@code Application}, so that it starts from the class path and without JavaFX.
 */
public final class Main {
    /** JavaFX warns on standard error that it was not loaded from the module path; held, for loggers can be collected. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    /** Ends the process with the exit code of the command; 0 for a window that was closed. */
    public static void main(String[] args) {
        UserFolders folders = UserFolders.ofThisUser();
        prepareLibraries(folders);
        System.exit(args.length == 0 ? openWindow(folders) : runCommand(folders, args));
    }

    /** Has to happen before the first class of Logback, ND4J or JavaCPP is loaded. A setting given by the user stays. */
    private static void prepareLibraries(UserFolders folders) {
        setUnlessGiven(LogFile.FOLDER_PROPERTY, folders.logs().toString());
        setUnlessGiven("org.nd4j.log.initialization", "false");
        // The limit JavaCPP would otherwise set from -Xmx counts memory of the whole process, the heap included.
        setUnlessGiven("org.bytedeco.javacpp.maxphysicalbytes", "0");
        JAVAFX.setLevel(Level.SEVERE);
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static int openWindow(UserFolders folders) {
        Optional<Problem> noDisplay = Display.problem();
        if (noDisplay.isPresent()) {
            return runDemo(folders, noDisplay.get());
        }
        try {
            WorkbenchApplication.launchWindow(new String[0]);
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            // What JavaFX throws when its toolkit cannot start; a failure of the window itself comes as another
            // exception.
            return runDemo(folders, new Problem(e, "display.failed", String.valueOf(e.getMessage())));
        }
    }

    private static int runDemo(UserFolders folders, Problem noWindow) {
        Console.ofThisProcess().err().println(noWindow.sentence(Locale.ENGLISH));
        return runCommand(folders, "demo");
    }

    private static int runCommand(UserFolders folders, String... args) {
        System.setProperty("java.awt.headless", "true");
        return WorkbenchCommand.run(Console.ofThisProcess(), folders, args);
    }
}
