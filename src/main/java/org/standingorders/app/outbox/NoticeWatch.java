package org.standingorders.app.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.PgOutbox;

/** Notices what should have been sent and has not been tried, whichever instance should have; sends nothing itself. */
public final class NoticeWatch {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeWatch.class);
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private final PgOutbox outbox;
    private final AtomicLong lateMillis = new AtomicLong();

    public NoticeWatch(PgOutbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        TimeGauge.builder("standing_orders.notices.overdue", lateMillis::get, TimeUnit.MILLISECONDS)
                .description("How long the oldest notice that is due has been waiting to be tried, over all instances")
                .register(meters);
    }

    public Future<Void> watch() {
        return outbox.lateness().map(late -> {
            lateMillis.set(late.toMillis());
            if (late.compareTo(TOLERATED) > 0) {
                LOG.warn("A notice has been due for ({}) s, and no instance has tried it.", late.toSeconds());
            }
            return null;
        });
    }

    /** How late the latest was when it was last looked at; zero when none was. */
    public Duration overdue() {
        return Duration.ofMillis(lateMillis.get());
    }
}
