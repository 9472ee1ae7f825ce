package org.standingorders.app.lane;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.adapter.pg.Deciding;
import org.standingorders.notice.Attention;
import org.standingorders.notice.Audience;

/** What people were told lately: read when somebody was told more by this instance, or may have been by another. Safe for several threads. */
final class Attentions {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Deciding deciding;
    private final AtomicInteger edition = new AtomicInteger();
    private volatile @Nullable Read last;

    Attentions(Deciding deciding) {
        this.deciding = deciding;
    }

    private record Read(Attention attention, Instant at, int edition) {
        boolean holds(Instant now, int newest) {
            return edition == newest && now.isBefore(at.plus(KEPT));
        }
    }

    /** Complete at once when it is at hand. */
    Future<Attention> attention(Begun begun, Audience audience) {
        Read known = last;
        if (audience.people().isEmpty()) {
            return Future.succeededFuture(Attention.NONE);
        }
        if (known != null && known.holds(begun.now(), edition.get())) {
            return Future.succeededFuture(known.attention());
        }
        int before = edition.get();
        return deciding.attention(begun, audience)
                .onSuccess(attention -> last = new Read(attention, begun.now(), before));
    }

    /** Somebody has been told more, or may have been. */
    void forget() {
        edition.incrementAndGet();
    }
}
