package org.standingorders.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Severity;

/** What people and the escalation matrix do while an incident is open. */
public sealed interface ResponseEvent extends IncidentEvent {
    /** The response starts: by the service where the policy says so, else by a person (A10). */
    record Activated(Stamp stamp) implements ResponseEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            Card started = Fold.card(before, card -> card.times(times -> times.responding(stamp.at())));
            return new Responding(started, Status.OBSERVING);
        }

        @Override
        public String sentence() {
            return "Response started";
        }
    }

    /** Time tiers stop until the acknowledgement lapses (S19). */
    record Acknowledged(
            Stamp stamp, @Nullable Instant until, @Nullable String note) implements ResponseEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            Acknowledgement taken = new Acknowledgement(stamp.at(), stamp.actor(), until, note);
            return Fold.edit(before, card -> card.acknowledgement(taken).nextEscalationAt(until));
        }

        @Override
        public boolean calms() {
            return true;
        }

        @Override
        public String sentence() {
            String end = until == null ? "" : " until " + until.truncatedTo(ChronoUnit.SECONDS);
            return "Acknowledged by " + stamp.actor().name() + end + (note == null ? "" : ": " + note);
        }
    }

    /** An acknowledgement came to its end: time tiers go on (A23). Who took it once stays known. */
    record Lapsed(Stamp stamp, Acknowledgement ended) implements ResponseEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(before, card -> card);
        }

        @Override
        public String sentence() {
            return "The acknowledgement by " + ended.by().name() + " has ended; escalation goes on";
        }
    }

    /**
     * Raised or lowered by a person, with a reason (A21, A22).
     *
     * @param restarts whether after a raise the time tiers count from it
     */
    record SeverityChanged(Stamp stamp, Severity from, Severity to, String reason, boolean restarts)
            implements ResponseEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(
                    before,
                    card -> card.severity(to)
                            .times(times -> restarts && to.worseThan(from) ? times.severityFrom(stamp.at()) : times));
        }

        @Override
        public String sentence() {
            String direction = to.worseThan(from) ? "Severity raised" : "Severity lowered";
            return Fold.because(direction + " from " + from + " to " + to, reason);
        }
    }

    /** A person's own words. */
    record Noted(Stamp stamp, String text) implements ResponseEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(before, card -> card);
        }

        @Override
        public String sentence() {
            return text;
        }
    }

    /**
     * The escalation matrix was asked.
     *
     * @param told who is told now
     * @param next when it is to be asked again
     * @param nextUpdate when those concerned are to be informed next (DT-30)
     */
    record Escalated(
            Stamp stamp,
            List<Told> told,
            @Nullable Instant next,
            @Nullable Instant nextUpdate) implements ResponseEvent {
        public Escalated {
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(
                    before,
                    card -> card.told(told)
                            .outreach(reached -> reached.muted(null))
                            .asksAgainAt(next, stamp.at())
                            .nextUpdateAt(nextUpdate));
        }

        @Override
        public String sentence() {
            return told.isEmpty()
                    ? "No further role is due now"
                    : told.stream().map(Told::toString).collect(Collectors.joining(", ", "Escalated to ", ""))
                            + Told.nobody(told);
        }
    }

    /** Those concerned were informed, without anything being asked of them (DT-30). */
    record Informed(Stamp stamp, List<Told> told, @Nullable Instant next) implements ResponseEvent {
        public Informed {
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(
                    before,
                    card -> card.outreach(
                            reached -> reached.informed(stamp.at()).nextUpdate(next)));
        }

        @Override
        public String sentence() {
            return told.stream().map(Told::toString).collect(Collectors.joining(", ", "Informed: ", ""))
                    + Told.nobody(told);
        }
    }

    /** Those concerned were told of what stands on the time line before it. */
    record Called(Stamp stamp, List<Told> told) implements ResponseEvent {
        public Called {
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(before, card -> card);
        }

        @Override
        public String sentence() {
            return told.stream().map(Told::toString).collect(Collectors.joining(", ", "Told: ", ""))
                    + Told.nobody(told);
        }
    }

    /** A silence keeps back who would have been told; the matrix is asked again at its end at the latest. */
    record Muted(Stamp stamp, Muting muting, Instant next) implements ResponseEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(
                    before,
                    card -> card.outreach(reached -> reached.muted(muting))
                            .informsNotBefore(muting.until())
                            .asksAgainAt(next, stamp.at()));
        }

        @Override
        public String sentence() {
            return muting.withheld().stream().map(Told::toString).collect(Collectors.joining(", ", "Muted: ", ""))
                    + " not told before " + muting.until().truncatedTo(ChronoUnit.SECONDS) + ", as "
                    + muting.rule() + " of " + muting.owners() + " says: " + muting.reason();
        }
    }
}
