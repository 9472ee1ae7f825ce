package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Channel;
import org.standingorders.incident.Actor;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Notice;

/** Shows what was sent to whom and what became of it, with every attempt; has sent again what was given up. */
public interface NoticeDesk {

    /** Newest first. */
    Future<Page<Sent>> notices(NoticeFilter filter, PageRequest page);

    /** All notices of an incident that the caller may see, oldest first. */
    Future<List<Sent>> notices(IncidentId incident);

    /** A notice out of scope is unknown. */
    Future<Optional<Sent>> notice(NoticeId id, Scope scope);

    /** Tries all its channels anew, for as long as a new notice; under its old id, so that receivers can tell. */
    Future<Resending> resend(NoticeId id, Asking asking);

    /** @param once null = each request counts */
    record Asking(Scope scope, Actor actor, @Nullable Once once) {}

    /** What came of asking to send again. */
    enum Resending {
        BEGUN,
        UNKNOWN,
        /** It is under way, has arrived, was taken back, or nobody could be told. */
        NOT_GIVEN_UP
    }

    /** A notice with all that became of it. */
    record Sent(
            Notice notice,
            String programId,
            State state,
            @Nullable Instant settledAt,
            List<Way> ways,
            List<Resend> resends) {
        public Sent {
            ways = List.copyOf(ways);
            resends = List.copyOf(resends);
        }
    }

    /**
     * One channel that it takes or may take.
     *
     * @param state as stored: {@code standby}, {@code waiting}, {@code delivered}, {@code dead} or {@code withdrawn}
     * @param dueAt of the next attempt while it waits
     */
    record Way(Channel channel, String state, Instant dueAt, int tries, List<Attempt> attempts) {
        public Way {
            attempts = List.copyOf(attempts);
        }
    }

    /** Somebody had it sent again. */
    record Resend(Instant at, String by) {}

    /** How a notice stands; only {@link #DELIVERED} is success. */
    enum State {
        /** Under way: being tried, or to be tried again. */
        PENDING,
        /** A channel took it. */
        DELIVERED,
        /** Failed: every channel refused it for good, or so often that it was given up. */
        DEAD,
        /** Tried for a day without success. */
        EXPIRED,
        /** Cancelled: taken back before it was sent, as an acknowledgement or the incident's end made it pointless. */
        WITHDRAWN,
        /** Nobody holds the role, nor any that stand in for it. */
        NOBODY;

        /** For people who read what became of a notice. */
        public String words() {
            return switch (this) {
                case PENDING -> "under way";
                case DELIVERED -> "delivered";
                case DEAD -> "NOT delivered, and given up";
                case EXPIRED -> "NOT delivered within a day";
                case WITHDRAWN -> "taken back before it was sent";
                case NOBODY -> "there was NOBODY to be told";
            };
        }

        /** Lower case, as in the address and in the database. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
