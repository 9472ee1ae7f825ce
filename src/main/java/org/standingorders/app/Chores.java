package org.standingorders.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done every now and then whether anybody asks or not; the next time begins only when the last has ended. */
final class Chores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private final Vertx vertx;
    private final List<Long> timers = new ArrayList<>();
    private final Map<String, Future<?>> turns = new HashMap<>();
    private boolean closed;

    Chores(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Does it now and then again after each pause; a failure is logged, and the next time tried again. */
    synchronized Chores every(Duration pause, String name, Supplier<Future<?>> chore) {
        if (!closed) {
            Future<?> turn = chore.get();
            turns.put(name, turn);
            turn.onFailure(fault -> LOG.warn("The chore ({}) failed: {}", name, fault.getMessage()))
                    .onComplete(done -> again(pause, name, chore));
        }
        return this;
    }

    private synchronized void again(Duration pause, String name, Supplier<Future<?>> chore) {
        if (!closed) {
            timers.add(vertx.setTimer(pause.toMillis(), due -> {
                forget(due);
                every(pause, name, chore);
            }));
        }
    }

    private synchronized void forget(Long timer) {
        timers.remove(timer);
    }

    /** Begins nothing more, and waits for what it has begun. */
    @Override
    public void close() {
        Waiting.on(Future.join(last()).otherwiseEmpty());
    }

    private synchronized List<Future<?>> last() {
        closed = true;
        timers.forEach(vertx::cancelTimer);
        return List.copyOf(turns.values());
    }
}
