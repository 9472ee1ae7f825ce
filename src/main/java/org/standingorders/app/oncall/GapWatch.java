package org.standingorders.app.oncall;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.app.lane.Lanes;
import org.standingorders.contact.Gap;
import org.standingorders.desk.ContactDesk;
import org.standingorders.desk.ContactDesk.Kept;
import org.standingorders.desk.ContactDesk.OnCall;
import org.standingorders.flow.Concern;
import org.standingorders.flow.Input.Watched;
import org.standingorders.flow.Input.Watched.Trouble;
import org.standingorders.rule.Severity;

/** Says of each role's on-call calendar beforehand when it names nobody who can be told, and that it cannot be read. */
public final class GapWatch {
    private static final Duration TOLD_BEFORE = Duration.ofDays(14);
    private static final Duration URGENT_BEFORE = Duration.ofDays(1);
    private static final Duration UNREADABLE = Duration.ofHours(1);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ContactDesk contacts;
    private final Lanes lanes;
    private final InstantSource clock;

    public GapWatch(ContactDesk contacts, Lanes lanes, InstantSource clock) {
        this.contacts = contacts;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Completes when what is wrong, and what is so no longer, has been said; saying it twice does no harm. */
    public Future<?> look() {
        Instant now = clock.instant();
        return contacts.contacts()
                .compose(all -> Future.join(all.stream()
                        .filter(kept -> !justSet(kept.onCall()))
                        .map(kept -> lanes.watched(seen(kept, now)))
                        .toList()));
    }

    /** It is read within seconds. */
    private static boolean justSet(@Nullable OnCall onCall) {
        return onCall != null && onCall.readAt() == null && onCall.problem() == null;
    }

    private static Watched seen(Kept kept, Instant now) {
        Trouble trouble = unreadable(kept.onCall(), now)
                .or(() -> gap(kept.contact().gaps(now, now.plus(TOLD_BEFORE)), now))
                .orElse(null);
        return new Watched(Concern.onCall(kept.contact().role()), trouble);
    }

    private static Optional<Trouble> unreadable(@Nullable OnCall onCall, Instant now) {
        if (onCall == null || onCall.problem() == null) {
            return Optional.empty();
        }
        Instant read = onCall.readAt();
        if (read == null) {
            return Optional.of(new Trouble(Severity.HIGH, "its calendar could never be read: " + onCall.problem()));
        }
        return read.isAfter(now.minus(UNREADABLE))
                ? Optional.empty()
                : Optional.of(new Trouble(
                        Severity.MEDIUM,
                        "its calendar could not be read since " + MINUTE.format(read) + ": " + onCall.problem()));
    }

    private static Optional<Trouble> gap(List<Gap> gaps, Instant now) {
        return gaps.stream().findFirst().map(first -> {
            boolean urgent = !first.from().isAfter(now.plus(URGENT_BEFORE));
            return new Trouble(urgent ? Severity.HIGH : Severity.MEDIUM, words(first, now));
        });
    }

    private static String words(Gap gap, Instant now) {
        String from = gap.from().equals(now) ? "now" : "from " + MINUTE.format(gap.from());
        String to = gap.to().equals(now.plus(TOLD_BEFORE)) ? "on" : "to " + MINUTE.format(gap.to());
        return "nobody " + from + " " + to + " by its calendar";
    }
}
