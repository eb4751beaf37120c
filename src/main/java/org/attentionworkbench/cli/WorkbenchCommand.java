package org.attentionworkbench.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.UserFolders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole: the commands, their exit codes and what is said when one fails. */
@Command(
        name = "attention-workbench",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Train sequence-to-sequence models and see what their attention does. "
                + "Without a command it opens the window.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the work failed", "2:wrong arguments"})
public final class WorkbenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private WorkbenchCommand() {}

    /**
     * Runs one command.
     *
     * @param folders where a command writes that was not told where
     * @return the exit code: 0 done, 1 the work failed, 2 wrong arguments
     */
    public static int run(Console console, UserFolders folders, String... arguments) {
        var failures = new Failures(console, folders);
        try {
            return commandLine(console, folders, failures).execute(arguments);
        } catch (Error e) {
            return failures.handleError(e);
        }
    }

    private static CommandLine commandLine(Console console, UserFolders folders, Failures failures) {
        CommandLine line = new CommandLine(new WorkbenchCommand());
        line.addSubcommand(new DemoCommand(console, folders));
        line.addSubcommand(new TrainCommand(console));
        line.addSubcommand(new DecodeCommand(console));
        line.addSubcommand(new EvaluateCommand(console));
        line.addSubcommand(new HeatmapCommand(console));
        line.addSubcommand(new SampleCommand(console));
        line.addSubcommand(new CorpusCommand(console));
        line.addSubcommand(new TokenizerCommand(console));
        line.addSubcommand(new BenchCommand(console));
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setAbbreviatedOptionsAllowed(false);
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say which command: see attention-workbench --help.");
    }
}
