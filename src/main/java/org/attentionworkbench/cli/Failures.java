package org.attentionworkbench.cli;

import java.util.Locale;
import java.util.Objects;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.UserFolders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one sentence on standard error and an exit code. The log has it in full. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Console console;
    private final UserFolders folders;

    Failures(Console console, UserFolders folders) {
        this.console = console;
        this.folders = folders;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
            return say(
                    "Nothing is known of " + String.join(" ", unmatched.getUnmatched()) + ": see " + command
                            + " --help",
                    ExitCode.USAGE);
        }
        return say(wrong.getMessage(), ExitCode.USAGE);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof BadArgument wrong) {
            return say(wrong.getMessage(), ExitCode.USAGE);
        }
        LOG.warn("{} failed", line.getCommandName(), failure);
        if (failure instanceof Problem problem) {
            boolean notYet = problem.key().equals(NotYet.KEY);
            return say(problem.sentence(Locale.ENGLISH), notYet ? ExitCode.USAGE : ExitCode.SOFTWARE);
        }
        return unexpected(line.getCommandName(), failure);
    }

    /** For what is no exception: the memory is used up, or a part of the program cannot be loaded. */
    int handleError(Error error) {
        LOG.error("the command failed", error);
        if (error instanceof OutOfMemoryError) {
            return say(new Problem("cli.outOfMemory").sentence(Locale.ENGLISH), ExitCode.SOFTWARE);
        }
        return unexpected("given", error);
    }

    private int unexpected(String command, Throwable failure) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return say(
                new Problem("cli.unexpected", command, reason, folders.logs()).sentence(Locale.ENGLISH),
                ExitCode.SOFTWARE);
    }

    /** One line, even if the message came with several. */
    private int say(@Nullable String sentence, int exitCode) {
        console.err().println(Objects.requireNonNullElse(sentence, "").strip().replaceAll("\\s*\\R\\s*", " "));
        return exitCode;
    }
}
