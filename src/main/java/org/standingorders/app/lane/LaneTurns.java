package org.standingorders.app.lane;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The lanes, and which of them are run: a few at once, one batch each, then the turn passes on. Safe for several threads. */
final class LaneTurns {
    private static final int LANES_KEPT = 4_096;

    private final Workshop workshop;
    private final int most;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Queue<Lane> ready = new ArrayDeque<>();
    private int running;

    /** @param most lanes run at once */
    LaneTurns(Workshop workshop, int most) {
        this.workshop = workshop;
        this.most = most;
    }

    /** Has it decided; it lies in the lane that is answered. */
    Lane enqueue(Submission<?> submission) {
        String key = String.join("\n", submission.work().programs());
        Lane lane;
        Lane start = null;
        synchronized (this) {
            lane = lanes.computeIfAbsent(key, none -> new Lane());
            if (lane.add(submission)) {
                start = startOrQueue(lane);
            }
        }
        run(start);
        return lane;
    }

    private @Nullable Lane startOrQueue(Lane lane) {
        if (running >= most) {
            ready.add(lane);
            return null;
        }
        running++;
        return lane;
    }

    /** A batch is as large as what has queued meanwhile; lanes in which nobody waits any more are passed over. */
    private void run(@Nullable Lane start) {
        Lane lane = start;
        List<Submission<?>> batch = List.of();
        while (lane != null && batch.isEmpty()) {
            batch = lane.drain();
            lane = batch.isEmpty() ? next(lane) : lane;
        }
        if (lane != null) {
            Lane mine = lane;
            Batch.of(workshop, mine.cache(), batch).run().onComplete(done -> run(next(mine)));
        }
    }

    /** Lanes take turns, so that a busy one cannot starve the others. */
    private synchronized @Nullable Lane next(Lane lane) {
        if (lane.waiting() > 0) {
            ready.add(lane);
        } else {
            lane.rest();
            forgetSome();
        }
        Lane next = ready.poll();
        if (next == null) {
            running--;
        }
        return next;
    }

    private void forgetSome() {
        if (lanes.size() > LANES_KEPT) {
            lanes.values().removeIf(Lane::idle);
        }
    }
}
