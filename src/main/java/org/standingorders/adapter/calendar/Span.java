package org.standingorders.adapter.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;

/**
 * What part of a calendar is asked for.
 *
 * @param from included
 * @param to not included
 * @param zone of times and days that name none
 */
public record Span(Instant from, Instant to, ZoneId zone) {

    /** Where the span begins, in the terms of a calendar that counts like {@code example}. */
    Temporal begin(Temporal example) {
        return like(example, from);
    }

    /** Where it ends. */
    Temporal end(Temporal example) {
        return like(example, to);
    }

    private Temporal like(Temporal example, Instant at) {
        ZonedDateTime here = at.atZone(zone);
        if (example instanceof LocalDate) {
            return here.toLocalDate();
        }
        return example instanceof LocalDateTime ? here.toLocalDateTime() : here;
    }

    /** A calendar's own term as an instant; a local time that a clock change skips is the first one after it. */
    Instant instant(Temporal term) {
        if (term instanceof LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
        if (term instanceof LocalDateTime local) {
            return local.atZone(zone).toInstant();
        }
        return term instanceof OffsetDateTime offset ? offset.toInstant() : Instant.from(term);
    }

    boolean meets(Instant begin, Instant end) {
        return begin.isBefore(to) && end.isAfter(from) && begin.isBefore(end);
    }
}
