package org.standingorders.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.verify.Checked;
import org.standingorders.verify.Verified;

/** Whether what was done has helped, and lasts. */
public sealed interface VerifyEvent extends IncidentEvent {

    /**
     * Everything was carried out; now fresh facts must show that it helped (S50).
     *
     * @param until when the verdict is given at the latest
     */
    record VerificationBegan(Stamp stamp, Instant until) implements VerifyEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.to(Status.VERIFYING, before, draft -> draft.lookAt(until));
        }

        @Override
        public String sentence() {
            return "Carried out; verifying";
        }
    }

    /** The checks were looked at. */
    record Checks(Stamp stamp, Verified verified, @Nullable Instant next) implements VerifyEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(
                    before, draft -> draft.verification(verified.progress()).lookAt(next));
        }

        @Override
        public String sentence() {
            return "Checked: "
                    + verified.checks().stream().map(Checked::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * It helped; now it is watched for recurrence (DT-08).
     *
     * @param until when it counts as over
     */
    record WatchBegan(Stamp stamp, Instant until) implements VerifyEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> draft.lookAt(until));
        }

        @Override
        public String sentence() {
            return "Watched for recurrence until " + until.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** It did not come back while it was watched; to resolve it is a person's word (A13). */
    record StayedQuiet(Stamp stamp, List<Told> told) implements VerifyEvent {
        public StayedQuiet {
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> draft.lookAt(null).quietSince(stamp.at()));
        }

        @Override
        public String sentence() {
            return "It has not come back: it can be resolved" + Told.asked(told);
        }
    }
}
