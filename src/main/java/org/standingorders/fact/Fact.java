package org.standingorders.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * One observation with its envelope (domain.md 6.1).
 *
 * @param programId the scope of detection and deduplication, 1..64 characters
 * @param source the posting system, 1..64 characters
 * @param schemaVersion the version of the reading's form, from 1
 * @param observedAt the time the sender claims, as posted; for ages and timers use {@link #effectiveAt()}
 * @param receivedAt when the service took it
 * @param ttl how long after the observation it may be used to clear a condition
 */
public record Fact(
        FactId id,
        String programId,
        String source,
        int schemaVersion,
        Instant observedAt,
        Instant receivedAt,
        Duration ttl,
        Quality quality,
        Labels labels,
        Reading reading) {
    public static final String DEFAULT_PROGRAM = "default";
    public static final int LONGEST_PROGRAM = 64;
    public static final Duration DEFAULT_TTL = Duration.ofMinutes(5);

    /** Older before newer: by claimed observation, then by receipt, then by id, so that there is one order only. */
    public static final Comparator<Fact> BY_AGE = Comparator.comparing(Fact::claimedAt)
            .thenComparing(Fact::receivedAt)
            .thenComparing(Fact::id);

    /** Whether a text can name a program: 1..64 characters, none of them a control character. */
    public static boolean isProgramId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_PROGRAM
                && text.chars().noneMatch(Character::isISOControl);
    }

    public FactSchema schema() {
        return FactSchema.of(reading.getClass());
    }

    public String factType() {
        return schema().factType();
    }

    public String key() {
        return reading.key();
    }

    public Subject subject() {
        return new Subject(programId, factType(), key());
    }

    /** When it was observed as far as it says, but never after its receipt. */
    private Instant claimedAt() {
        return observedAt.isAfter(receivedAt) ? receivedAt : observedAt;
    }

    /** The time to reckon with: the claimed one, but never after the receipt, and the receipt itself when in doubt (A27). */
    public Instant effectiveAt() {
        boolean trusted = quality != Quality.SUSPECT && !observedAt.isAfter(receivedAt);
        return trusted ? observedAt : receivedAt;
    }

    /** The last instant at which the fact still counts as fresh. */
    public Instant freshUntil() {
        return effectiveAt().plus(ttl);
    }

    public boolean isFreshAt(Instant now) {
        return !now.isAfter(freshUntil());
    }

    /** Whether the fact may clear a condition: it is good and fresh. Any fact may open one (A9, A13). */
    public boolean mayClearAt(Instant now) {
        return quality == Quality.GOOD && isFreshAt(now);
    }

    /**
     * Whether this fact, which arrives after the one that stands, replaces it. A late one is kept on record but changes no
     * state; of two at one time the one that arrives later counts.
     */
    public boolean supersedes(Fact standing) {
        return !claimedAt().isBefore(standing.claimedAt());
    }
}
