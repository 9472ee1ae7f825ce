package org.standingorders.adapter.executor.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that is told one thing after the other, and that stays while others run. */
public final class Conversation implements AutoCloseable {
    private static final int BETWEEN_LOOKS_MILLIS = 20;
    private static final int GRACE_SECONDS = 5;

    private final Call call;
    private final Programs.Exchange files;
    private final Process process;
    private final InstantSource clock;
    private int read;

    private Conversation(Call call, Programs.Exchange files, Process process, InstantSource clock) {
        this.call = call;
        this.files = files;
        this.process = process;
        this.clock = clock;
    }

    /** Starts it and says its first words. */
    public static Conversation begin(Programs programs, Call call, InstantSource clock) {
        try {
            Programs.Exchange files = Programs.Exchange.make();
            Conversation begun =
                    new Conversation(call, files, programs.builder(call, files).start(), clock);
            begun.say(call.input());
            return begun;
        } catch (IOException broken) {
            throw new UncheckedIOException("The program (" + call.program() + ") could not be started.", broken);
        }
    }

    /** Says something without waiting for what it answers. */
    public void say(String words) {
        try {
            process.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException gone) {
            // it has ended; the next look says how
        }
    }

    /**
     * All it has said since the last time, up to a line that is this one.
     *
     * @return empty when it ended, or the call's limit passed, before that line came
     */
    public Optional<List<String>> until(String last) {
        Instant end = clock.instant().plus(call.limit());
        try {
            Optional<List<String>> said = Optional.empty();
            boolean over = false;
            while (said.isEmpty() && !over && clock.instant().isBefore(end)) {
                over = process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
                said = look(last);
            }
            return said;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("What (" + call.program() + ") said cannot be read.", unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<List<String>> look(String last) throws IOException {
        List<String> lines = Programs.text(files.out()).lines().toList();
        List<String> unread = lines.subList(read, lines.size());
        int at = unread.indexOf(last);
        if (at < 0) {
            return Optional.empty();
        }
        read += at + 1;
        return Optional.of(unread.subList(0, at));
    }

    /** What it complained about. */
    public String complaint() {
        try {
            return Programs.tail(Programs.text(files.err())).strip();
        } catch (IOException unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
    }

    /** Lets it end by itself, or ends it. */
    @Override
    public void close() {
        try (files) {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                Programs.endAtOnce(process);
            }
        } catch (IOException unimportant) {
            Programs.endAtOnce(process);
        } catch (InterruptedException stopped) {
            Programs.endAtOnce(process);
            Thread.currentThread().interrupt();
        }
    }
}
