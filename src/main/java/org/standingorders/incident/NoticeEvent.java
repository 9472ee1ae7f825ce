package org.standingorders.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Role;

/** What became of telling people. */
public sealed interface NoticeEvent extends IncidentEvent {
    NoticeId notice();

    @Override
    default Incident applyTo(@Nullable Incident before) {
        return Fold.edit(before, card -> card);
    }

    /** A channel took the notice; whether the person read it, only an acknowledgement says. */
    record Delivered(Stamp stamp, NoticeId notice, String person, List<Role> roles) implements NoticeEvent {
        public Delivered {
            roles = List.copyOf(roles);
        }

        @Override
        public String sentence() {
            return "Notice delivered to " + person + " (" + names(roles) + ")";
        }
    }

    /** It fails so far, and is still being tried. */
    record Failing(Stamp stamp, NoticeId notice, String person, List<Role> roles) implements NoticeEvent {
        public Failing {
            roles = List.copyOf(roles);
        }

        @Override
        public String sentence() {
            return "Notice to " + person + " (" + names(roles) + ") cannot be delivered so far; it is tried on";
        }
    }

    /** Nobody will get it any more. */
    record Undelivered(Stamp stamp, NoticeId notice, String person, List<Role> roles) implements NoticeEvent {
        public Undelivered {
            roles = List.copyOf(roles);
        }

        @Override
        public String sentence() {
            return "Notice to " + person + " (" + names(roles) + ") was NOT delivered and is given up";
        }
    }

    /** A person gets more notices than anybody reads; the next come in digests. */
    record Stormed(Stamp stamp, NoticeId notice, String person) implements NoticeEvent {
        @Override
        public String sentence() {
            return person + " gets more notices than anybody reads: what is not critical now comes in digests";
        }
    }

    /** It was tried for as long as a notice is. */
    record Expired(Stamp stamp, NoticeId notice, String person, List<Role> roles) implements NoticeEvent {
        public Expired {
            roles = List.copyOf(roles);
        }

        @Override
        public String sentence() {
            return "Notice to " + person + " (" + names(roles) + ") was NOT delivered within a day and is given up";
        }
    }

    /** Somebody had it sent again after it had been given up. */
    record Resent(Stamp stamp, NoticeId notice, String person, List<Role> roles) implements NoticeEvent {
        public Resent {
            roles = List.copyOf(roles);
        }

        @Override
        public String sentence() {
            return "Notice to " + person + " (" + names(roles) + ") is sent again, as somebody asked for";
        }
    }

    /** It had not arrived when nobody needed it any more. */
    record Withdrawn(Stamp stamp, NoticeId notice, String person, List<Role> roles) implements NoticeEvent {
        public Withdrawn {
            roles = List.copyOf(roles);
        }

        @Override
        public String sentence() {
            return "Notice to " + person + " (" + names(roles) + ") was taken back before it arrived";
        }
    }

    private static String names(List<Role> roles) {
        return String.join(", ", roles.stream().map(Role::name).toList());
    }
}
