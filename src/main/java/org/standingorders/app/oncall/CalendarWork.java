package org.standingorders.app.oncall;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.calendar.OnCallCalendar;
import org.standingorders.adapter.calendar.Span;
import org.standingorders.adapter.notice.FeedReader;
import org.standingorders.adapter.pg.PgCalendars;
import org.standingorders.adapter.pg.PgCalendars.Due;
import org.standingorders.contact.CalendarEntry;

/** Reads the on-call calendars that are due. Safe for several instances. */
public final class CalendarWork {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarWork.class);

    /** Kept ahead, so that a calendar that cannot be reached for weeks goes on saying who is on call. */
    private static final Duration AHEAD = Duration.ofDays(35);

    private static final Duration BACK = Duration.ofDays(1);

    private final Vertx vertx;
    private final PgCalendars calendars;
    private final FeedReader feeds;

    public CalendarWork(Vertx vertx, PgCalendars calendars, FeedReader feeds) {
        this.vertx = vertx;
        this.calendars = calendars;
        this.feeds = feeds;
    }

    /** Completes when those that were due have been read, or could not be. */
    public Future<?> look() {
        return calendars
                .claim()
                .compose(due -> Future.join(due.stream().map(this::read).toList()));
    }

    private Future<?> read(Due due) {
        return feeds.fetch(due.feed().url())
                .compose(feed -> vertx.executeBlocking(() -> entries(due, feed), false))
                .compose(entries -> calendars.read(due, entries), fault -> {
                    LOG.warn("The on-call calendar of ({}) could not be read: {}", due.role(), fault.getMessage());
                    return calendars.failed(due, String.valueOf(fault.getMessage()));
                });
    }

    private static List<CalendarEntry> entries(Due due, byte[] feed) throws Exception {
        Span span = new Span(
                due.now().minus(BACK), due.now().plus(AHEAD), zone(due.feed().zone()));
        return OnCallCalendar.read(feed).entries(span);
    }

    private static ZoneId zone(@Nullable String name) {
        return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    }
}
