package org.standingorders.app.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The queue of one program, or of programs that are always asked together. Guarded by itself. */
final class Lane {
    /** At most so many submissions, and about so many facts, in one transaction. */
    static final int MOST_SUBMISSIONS = 256;

    static final int MOST_FACTS = 4_096;

    private final Cache cache = new Cache();
    private final Deque<Submission<?>> queue = new ArrayDeque<>();
    private boolean running;

    Cache cache() {
        return cache;
    }

    /** True when the lane must be run, because nobody else will. */
    synchronized boolean add(Submission<?> submission) {
        queue.add(submission);
        boolean wasIdle = !running;
        running = true;
        return wasIdle;
    }

    /** Lets go of those that have waited for too long, which are the oldest. */
    synchronized void forgetAnswered() {
        while (!queue.isEmpty() && queue.getFirst().answered()) {
            queue.removeFirst();
        }
    }

    synchronized boolean idle() {
        return !running;
    }

    synchronized int waiting() {
        return queue.size();
    }

    /** Says that nobody runs it any more. */
    synchronized void rest() {
        running = false;
    }

    /**
     * What to decide together next; at least one submission when any is still waited for. No id stands twice in one
     * batch: the second waits for the next, where it meets what the first one stored.
     */
    synchronized List<Submission<?>> drain() {
        queue.removeIf(Submission::answered);
        List<Submission<?>> batch = new ArrayList<>();
        Set<Object> ids = new HashSet<>();
        int facts = 0;
        Iterator<Submission<?>> waiting = queue.iterator();
        while (waiting.hasNext() && batch.size() < MOST_SUBMISSIONS && facts < MOST_FACTS) {
            Submission<?> next = waiting.next();
            if (joins(next.work(), ids)) {
                batch.add(next);
                facts += next.work().facts().size();
                waiting.remove();
            }
        }
        return batch;
    }

    private static boolean joins(Work work, Set<Object> ids) {
        Set<Object> own = new HashSet<>();
        work.collectIds(own);
        boolean clashes = own.stream().anyMatch(ids::contains);
        ids.addAll(own);
        return !clashes;
    }
}
