package org.standingorders.bench.bare;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Stores single facts together: whatever came in while the last insert ran goes out with the next, without a timer. Lives
 * on one event loop.
 */
final class Batches {
    private static final int LARGEST = 256;

    private record Waiting(BareFact fact, Promise<Void> stored) {}

    private final BareTable table;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean storing;

    Batches(BareTable table) {
        this.table = table;
    }

    /** Completes once the fact is durable. */
    Future<Void> store(BareFact fact) {
        Waiting waiting = new Waiting(fact, Promise.promise());
        queue.add(waiting);
        if (!storing) {
            storeQueued();
        }
        return waiting.stored().future();
    }

    private void storeQueued() {
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < LARGEST && !queue.isEmpty()) {
            batch.add(queue.remove());
        }
        storing = !batch.isEmpty();
        if (storing) {
            table.insert(batch.stream().map(Waiting::fact).toList()).onComplete(stored -> {
                batch.forEach(one -> one.stored().handle(stored));
                storeQueued();
            });
        }
    }
}
