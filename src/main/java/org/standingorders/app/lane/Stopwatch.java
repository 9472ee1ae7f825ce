package org.standingorders.app.lane;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Times the evaluations of one batch, one after the other on one thread. Somebody else looks at it every {@link #LOOK}, and
 * ends what takes too long: first by an interrupt, which rules heed between two firings, and when that is no use by leaving
 * it behind. What counts is the time that the evaluation computes: a machine that is busy or was asleep is not its fault.
 */
final class Stopwatch {
    static final Duration LOOK = Duration.ofMillis(50);

    /** For what neither computes nor ends; looks are counted, as they stop too when the machine does. */
    private static final int MOST_LOOKS = 200;

    /** From the interrupt to being left behind. */
    private static final int GRACE_LOOKS = 6;

    /** A worker that is held up for so long must not be counted on. */
    private static final int HELD_UP_LOOKS = 2;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Patience patience;
    private final Thread thread;
    private @Nullable Matter matter;
    private long allowed;
    private int looks;
    private int looksInterrupted;
    private long computedBefore;
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
        allowed = allowance.toNanos();
        looks = 0;
        looksInterrupted = 0;
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
        if (matter == null) {
            return;
        }
        if (looks++ == 0) {
            computedBefore = THREADS.getThreadCpuTime(thread.getId());
        }
        if (interrupted) {
            looksInterrupted++;
        } else if (looks > MOST_LOOKS || THREADS.getThreadCpuTime(thread.getId()) - computedBefore > allowed) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** Whether others should have somebody else to work for them. */
    synchronized boolean heldUp() {
        return matter != null && looks > HELD_UP_LOOKS;
    }

    /** Leaves it behind when the interrupt was no use; true once, and from then on nothing that it does counts. */
    synchronized boolean abandon() {
        if (matter == null || abandoned || looksInterrupted < GRACE_LOOKS) {
            return false;
        }
        abandoned = true;
        patience.overran(matter);
        return true;
    }
}
