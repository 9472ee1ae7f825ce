package org.standingorders.adapter.http.server;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts wrong keys by address and minute. After too many, only keys that were good at that address before are good there
 * until the minute is over: guessing on would tell nothing, and those who work there work on.
 */
final class WrongKeys {
    static final int MOST_PER_MINUTE = 10;

    private static final int MOST_KEPT = 10_000;

    private final InstantSource time;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final Set<Known> known = ConcurrentHashMap.newKeySet();
    private volatile Instant minute = Instant.MIN;

    WrongKeys(InstantSource time) {
        this.time = time;
    }

    /** A key that was good at an address. */
    private record Known(String address, String keyId) {}

    /** Whether a valid key is let in from there. */
    boolean letIn(String address, String keyId) {
        Known key = new Known(address, keyId);
        if (known.contains(key)) {
            return true;
        }
        turnMinute();
        if (byAddress.getOrDefault(address, 0) > MOST_PER_MINUTE) {
            return false;
        }
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        known.add(key);
        return true;
    }

    /** Counts one more; how many there were in this minute. */
    int count(String address) {
        turnMinute();
        return byAddress.merge(address, 1, Integer::sum);
    }

    private void turnMinute() {
        Instant now = time.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute) || byAddress.size() > MOST_KEPT) {
            minute = now;
            byAddress.clear();
        }
    }
}
