package org.standingorders.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Asks a running system again and again until it shows what it is expected to show. */
public final class Eventually {
    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();

    private Eventually() {}

    /**
     * The first answer that is there.
     *
     * @param what is waited for, in words, for the failure
     * @throws AssertionError when it is not there at the deadline
     */
    public static <T> T get(String what, Duration deadline, Callable<Optional<T>> look) throws Exception {
        long end = System.nanoTime() + deadline.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> seen = look.call();
            if (seen.isPresent()) {
                return seen.get();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        throw new AssertionError("Within " + deadline.toSeconds() + " s there was no " + what + ".");
    }
}
