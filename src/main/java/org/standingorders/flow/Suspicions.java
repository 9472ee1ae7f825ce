package org.standingorders.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.rule.PolicyDigest;

/**
 * What is suspected in a program: at most {@value #MOST} conditions, one for each dedup key, the last one seen last. A stale one
 * gives way to a new one; where all are fresh there is no room, and what finds none is an incident at once.
 */
public record Suspicions(List<Suspicion> list) {
    public static final Suspicions NONE = new Suspicions(List.of());

    static final int MOST = 100;

    public Suspicions {
        list = List.copyOf(list);
    }

    /** What was suspected under another policy is not: its rows may ask for something else. */
    Suspicions under(PolicyDigest policy) {
        return new Suspicions(
                list.stream().filter(one -> one.policy().equals(policy)).toList());
    }

    Optional<Suspicion> of(String dedupKey) {
        return list.stream().filter(one -> one.dedupKey().equals(dedupKey)).findFirst();
    }

    boolean hasRoomFor(String dedupKey, Instant now) {
        return list.size() < MOST
                || list.stream()
                        .anyMatch(one -> one.isStaleAt(now) || one.dedupKey().equals(dedupKey));
    }

    Suspicions with(Suspicion suspicion, Instant now) {
        List<Suspicion> others = new ArrayList<>(without(suspicion.dedupKey()).list);
        if (others.size() >= MOST) {
            others.stream().filter(one -> one.isStaleAt(now)).findFirst().ifPresent(others::remove);
        }
        return new Suspicions(
                Stream.concat(others.stream(), Stream.of(suspicion)).toList());
    }

    Suspicions without(String dedupKey) {
        return new Suspicions(
                list.stream().filter(one -> !one.dedupKey().equals(dedupKey)).toList());
    }
}
