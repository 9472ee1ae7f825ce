package org.standingorders.adapter.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Handover.Outcome;

/** What an HTTP answer means for a delivery (api.md, Out): only 2xx is success, and a redirect is none. */
final class Answers {
    private static final int GONE = 410;
    private static final int TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private Answers() {}

    /** @param retryAfter the header's value; null when there is none */
    static Handover of(int status, @Nullable String retryAfter, Instant now) {
        if (status >= 200 && status < 300) {
            return Handover.delivered(status);
        }
        boolean later = status >= 500 || status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
        String detail = "The receiver answered " + status + (status == GONE ? ": it is gone for good." : ".");
        return later
                ? new Handover(Outcome.FAILED, status, asked(retryAfter, now), detail)
                : Handover.refused(status, detail);
    }

    static boolean gone(Handover handover) {
        return handover.status() != null && handover.status() == GONE;
    }

    /** In seconds or as a date (RFC 9110 10.2.3); what is neither asks for nothing. */
    private static Duration asked(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        if (retryAfter.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            Instant until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeParseException neither) {
            return Duration.ZERO;
        }
    }
}
