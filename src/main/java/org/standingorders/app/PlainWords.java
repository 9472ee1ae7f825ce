package org.standingorders.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import org.standingorders.adapter.executor.JournalUnusable;
import org.standingorders.adapter.pg.DatabaseUnusable;
import org.standingorders.desk.Busy;
import org.standingorders.desk.Unavailable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence why a command could not be done; a stack trace is for bugs only. */
final class PlainWords implements IExecutionExceptionHandler {
    /** Whatever is wrong, it is not what was asked about. */
    static final int NOT_DONE = 2;

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        List<String> words = words(failure);
        if (words.isEmpty()) {
            throw failure;
        }
        words.forEach(line.getErr()::println);
        return NOT_DONE;
    }

    private static List<String> words(Exception failure) {
        if (failure instanceof BadSettings bad) {
            return bad.faults();
        }
        if (failure instanceof FileSystemException broken) {
            return List.of("The file (" + broken.getFile() + ") cannot be used: " + why(broken) + ".");
        }
        if (failure instanceof UncheckedIOException broken) {
            return List.of(
                    broken.getMessage() + " The reason: " + why(Objects.requireNonNull(broken.getCause())) + ".");
        }
        return saysWhatToDo(failure) ? List.of(failure.getMessage()) : List.of();
    }

    private static boolean saysWhatToDo(Exception failure) {
        return failure instanceof CannotRun
                || failure instanceof JournalUnusable
                || failure instanceof DatabaseUnusable
                || failure instanceof Unavailable
                || failure instanceof Busy;
    }

    private static String why(IOException broken) {
        if (broken instanceof NoSuchFileException) {
            return "it is not there";
        }
        return broken instanceof AccessDeniedException ? "this user may not" : String.valueOf(broken.getMessage());
    }
}
