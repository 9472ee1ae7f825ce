package org.standingorders.notice;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How handing a letter to a channel ended.
 *
 * @param status of the answer, HTTP's or SMTP's; null when none came
 * @param askedToWait by the receiver's {@code Retry-After}; zero when it did not
 * @param detail for the operator, at most 500 characters; never a part of the letter or a secret
 */
public record Handover(Outcome outcome, @Nullable Integer status, Duration askedToWait, String detail) {
    private static final int LONGEST = 500;

    public Handover {
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }

    public static Handover delivered(int status) {
        return new Handover(Outcome.DELIVERED, status, Duration.ZERO, "");
    }

    /** It may work later. */
    public static Handover failed(@Nullable Integer status, String detail) {
        return new Handover(Outcome.FAILED, status, Duration.ZERO, detail);
    }

    /** It will never work. */
    public static Handover refused(@Nullable Integer status, String detail) {
        return new Handover(Outcome.REFUSED, status, Duration.ZERO, detail);
    }

    /** Our own fault; somebody may mend it. */
    public static Handover unwritten(String detail) {
        return new Handover(Outcome.UNWRITTEN, null, Duration.ZERO, detail);
    }

    /** Our own fault; nobody can mend it. */
    public static Handover unreadable(String detail) {
        return new Handover(
                Outcome.UNREADABLE, null, Duration.ZERO, "What is stored of the notice cannot be read: " + detail);
    }

    /** The channel failed too often lately. */
    public static Handover held() {
        return new Handover(
                Outcome.HELD,
                null,
                Duration.ZERO,
                "Not tried: the channel failed " + Circuit.OPENS_AFTER + " times in a row.");
    }

    /** How it ended (api.md, Out): only what the receiver took is a success. */
    public enum Outcome {
        DELIVERED,
        /** No answer, a time-out, or an answer that asks to come back. */
        FAILED,
        /** An answer that will never be another, or a destination that is gone. */
        REFUSED,
        /** Our own egress policy does not let it out. */
        BLOCKED,
        /** Nothing was asked, as the channel's circuit is open. */
        HELD,
        /** The letter could not be put into words. */
        UNWRITTEN,
        /** What is stored of the notice cannot be read. */
        UNREADABLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean delivered() {
        return outcome == Outcome.DELIVERED;
    }

    /** Whether the channel is of no more use to this letter. */
    public boolean last() {
        return outcome == Outcome.REFUSED || outcome == Outcome.BLOCKED || outcome == Outcome.UNREADABLE;
    }
}
