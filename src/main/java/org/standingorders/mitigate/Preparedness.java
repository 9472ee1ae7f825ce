package org.standingorders.mitigate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FallbackSchedule;
import org.standingorders.fact.FallbackSchedule.Scenario;
import org.standingorders.fact.FallbackSchedule.Status;
import org.standingorders.fact.Spelling;
import org.standingorders.mitigate.Fallback.Unready;

/** Whether a prepared schedule can be activated on a day, with the roster as it then stands. */
record Preparedness(LocalDate today, @Nullable String rosterHash, List<String> failed) {

    /** Everything that speaks against it; nothing where it is ready. */
    List<Unready> against(FallbackSchedule schedule) {
        return Stream.of(
                        schedule.status() == Status.READY ? Optional.<Unready>empty() : Optional.of(Unready.NOT_READY),
                        validity(schedule.validFrom(), schedule.validUntil()),
                        compliance(schedule.acgmeCompliant()),
                        roster(schedule.rosterHash()),
                        elsewhere(schedule.scenario()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Both days included. */
    private Optional<Unready> validity(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && today.isBefore(from) || until != null && today.isAfter(until)) {
            return Optional.of(Unready.NOT_VALID_TODAY);
        }
        return from == null || until == null ? Optional.of(Unready.VALIDITY_UNKNOWN) : Optional.empty();
    }

    private static Optional<Unready> compliance(@Nullable Boolean compliant) {
        if (compliant == null) {
            return Optional.of(Unready.ACGME_COMPLIANCE_UNKNOWN);
        }
        return compliant ? Optional.empty() : Optional.of(Unready.NOT_ACGME_COMPLIANT);
    }

    private Optional<Unready> elsewhere(Scenario scenario) {
        return failed.contains(Spelling.of(scenario)) ? Optional.of(Unready.KNOWN_TO_HAVE_FAILED) : Optional.empty();
    }

    private Optional<Unready> roster(@Nullable String madeFor) {
        boolean changed = madeFor != null && rosterHash != null && !madeFor.equals(rosterHash);
        return changed ? Optional.of(Unready.ROSTER_CHANGED) : Optional.empty();
    }
}
