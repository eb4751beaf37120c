package org.attentionworkbench.engine.run;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.attentionworkbench.engine.Problem;

/** What the file system refuses, said in a sentence. */
final class Failure {
    private Failure() {}

    static Problem reading(Path file, Exception cause) {
        return new Problem(cause, "run.unreadable", file, reason(cause));
    }

    static Problem writing(Path folder, Exception cause) {
        Throwable refused = cause.getCause() instanceof FileSystemException inner ? inner : cause;
        if (refused instanceof AccessDeniedException) {
            return new Problem(cause, "run.denied", folder);
        }
        if (refused instanceof DirectoryNotEmptyException) {
            return new Problem(cause, "run.exists", folder);
        }
        if (refused instanceof FileAlreadyExistsException inTheWay) {
            return new Problem(cause, "run.inTheWay", folder, String.valueOf(inTheWay.getFile()));
        }
        return new Problem(cause, "run.unwritable", folder, reason(refused));
    }

    private static String reason(Throwable cause) {
        if (cause instanceof FileSystemException refused && refused.getReason() != null) {
            return refused.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
