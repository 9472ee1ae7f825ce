package org.standingorders.adapter.http.server;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts wrong keys by address and minute. Right keys are never slowed down, whoever else sits behind the address. */
final class WrongKeys {
    private static final int MOST_PER_MINUTE = 10;
    private static final int MOST_ADDRESSES = 10_000;

    private final InstantSource time;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private volatile Instant minute = Instant.MIN;

    WrongKeys(InstantSource time) {
        this.time = time;
    }

    /** Counts one more. */
    boolean tooMany(String address) {
        Instant now = time.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute) || byAddress.size() > MOST_ADDRESSES) {
            minute = now;
            byAddress.clear();
        }
        return byAddress.merge(address, 1, Integer::sum) > MOST_PER_MINUTE;
    }
}
