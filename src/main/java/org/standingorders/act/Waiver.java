package org.standingorders.act;

import java.time.Instant;

/**
 * The word of two people that a plan goes on without the recovery point that could not be made (DT-17). There is no other way
 * to change anything without one, and one person alone cannot write it: both words of one person, or one without a reason,
 * fail with {@link IllegalArgumentException}.
 */
public record Waiver(Word first, Word second) {
    public Waiver {
        if (first.sameSpeaker(second)) {
            throw new IllegalArgumentException("Two people must say so; both times it was (" + first.by() + ").");
        }
    }

    /** Who said so, and why. */
    @Override
    public String toString() {
        return first + "; " + second;
    }

    /**
     * What one of them said.
     *
     * @param by the name of the person's key
     */
    public record Word(String by, Instant at, String reason) {
        public Word {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A word to go on without a recovery point needs a reason.");
            }
        }

        /** Whether one person spoke twice: capitals make nobody another person. */
        public boolean sameSpeaker(Word other) {
            return by.equalsIgnoreCase(other.by);
        }

        @Override
        public String toString() {
            return by + ": " + reason;
        }
    }
}
