package org.standingorders.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started, to be stopped in reverse order, each part whatever became of the others. Whoever closes it while
 * parts are still being started waits for the part at hand, stops all of them, and no further part begins.
 */
public final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Closed at the latest when the process ends, whoever ends it. */
    public static Closing withTheProcess() {
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        return closing;
    }

    /** Starts several parts; when one of them fails, those before it are stopped again. */
    <T> T allOrNothing(Function<Closing, T> start) {
        try {
            return start.apply(this);
        } catch (RuntimeException | Error failed) {
            refuseIfClosed();
            close();
            throw failed;
        }
    }

    /** What fails then, fails because its parts are gone. */
    private synchronized void refuseIfClosed() {
        if (closed) {
            throw new CannotRun("Told to stop while starting.", null);
        }
    }

    /** Starts a part that says itself how it stops. */
    public <T extends AutoCloseable> T start(Supplier<T> part) {
        return start(part, AutoCloseable::close);
    }

    public synchronized <T> T start(Supplier<T> part, Stop<T> stop) {
        refuseIfClosed();
        T begun = part.get();
        started.push(() -> stop.stop(begun));
        return begun;
    }

    @Override
    @SuppressWarnings("IllegalCatch") // whatever one part throws must not keep the others running
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception broken) {
                LOG.warn("A part did not stop cleanly.", broken);
            }
        }
    }

    /** How a part is stopped. */
    @FunctionalInterface
    public interface Stop<T> {
        void stop(T part) throws Exception;
    }
}
