package org.standingorders.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be stopped in reverse order, each part whatever became of the others. */
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    <T> T add(T part, AutoCloseable stop) {
        started.push(stop);
        return part;
    }

    <T extends AutoCloseable> T add(T part) {
        return add(part, part);
    }

    @Override
    @SuppressWarnings("IllegalCatch") // whatever one part throws must not keep the others running
    public synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception broken) {
                LOG.warn("A part did not stop cleanly.", broken);
            }
        }
    }
}
