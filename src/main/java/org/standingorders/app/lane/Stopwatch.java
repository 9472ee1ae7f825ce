package org.standingorders.app.lane;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Times the evaluations of one batch, one after the other on one thread. Another thread looks at it, and ends what takes too
 * long: first by an interrupt, which rules heed between two firings, and when that is no use by leaving it behind.
 */
final class Stopwatch {
    /** From the interrupt to being left behind. */
    static final Duration GRACE = Duration.ofMillis(300);

    /** A worker that is held up for so long must not be counted on. */
    private static final Duration HELD_UP = Duration.ofMillis(100);

    private final Patience patience;
    private final Thread thread;
    private @Nullable Matter matter;
    private long began;
    private long allowed;
    private boolean interrupted;
    private boolean abandoned;

    /** @param thread the only one that will be timed */
    Stopwatch(Patience patience, Thread thread) {
        this.patience = patience;
        this.thread = thread;
    }

    /**
     * The answer, if it came in time or nearly so.
     *
     * @throws RulesOverran when it did not
     * @throws Abandoned when nobody waits any more
     */
    <T> T within(Matter about, Supplier<T> evaluation) {
        begin(about, patience.allowance(about));
        T answer;
        try {
            answer = evaluation.get();
        } catch (RuntimeException | StackOverflowError broken) {
            if (end()) {
                patience.overran(about);
                throw new RulesOverran("The rules did not answer in time. " + broken.getMessage(), broken);
            }
            throw broken;
        }
        end();
        return answer;
    }

    private synchronized void begin(Matter about, Duration allowance) {
        requireWanted();
        matter = about;
        began = System.nanoTime();
        allowed = allowance.toNanos();
    }

    /** True when it was interrupted; that is then forgotten, so that it hits nothing else. */
    private synchronized boolean end() {
        matter = null;
        boolean late = interrupted;
        interrupted = false;
        if (late) {
            Thread.interrupted();
        }
        requireWanted();
        return late;
    }

    private void requireWanted() {
        if (abandoned) {
            throw new Abandoned();
        }
    }

    /** Interrupts what has taken too long. */
    @SuppressWarnings("Interruption") // hits nothing but the evaluation: end() takes it back under the same lock
    synchronized void look() {
        if (matter != null && !interrupted && running() > allowed) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** Whether others should have somebody else to work for them. */
    synchronized boolean heldUp() {
        return matter != null && running() > HELD_UP.toNanos();
    }

    /** Leaves it behind when the interrupt was no use; true once, and from then on nothing that it does counts. */
    synchronized boolean abandon() {
        if (matter == null || abandoned || running() <= allowed + GRACE.toNanos()) {
            return false;
        }
        abandoned = true;
        patience.overran(matter);
        return true;
    }

    private long running() {
        return System.nanoTime() - began;
    }
}
