package org.standingorders.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people find about an incident, and what that obliges somebody to do. */
public sealed interface DutyEvent extends IncidentEvent {

    /** A person's finding, with the reason for it. */
    record Found(Stamp stamp, HumanFinding finding, Instant discoveredAt, String reason) implements DutyEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(before, card -> card.obligations(all -> all.found(this)));
        }

        @Override
        public String sentence() {
            String known = "known since " + discoveredAt.truncatedTo(ChronoUnit.SECONDS);
            return Fold.because("Found: " + finding + ", " + known, reason);
        }
    }

    /**
     * The finding started clocks.
     *
     * @param begun with numbers of their own
     * @param dropped those that no longer follow from it
     */
    record Obliged(Stamp stamp, List<Obligation> begun, List<Obligation> dropped, List<Told> told)
            implements DutyEvent {
        public Obliged {
            begun = List.copyOf(begun);
            dropped = List.copyOf(dropped);
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(
                    before,
                    card -> card.obligations(
                            all -> all.voided(numbers(dropped), stamp).with(begun)));
        }

        @Override
        public String sentence() {
            return (begun.isEmpty() ? "No further duty follows" : "This obliges: " + duties(begun))
                    + (dropped.isEmpty() ? "" : ". Void now: " + duties(dropped))
                    + Told.nobody(told);
        }

        private static List<Integer> numbers(List<Obligation> some) {
            return some.stream().map(Obligation::number).toList();
        }

        private static String duties(List<Obligation> some) {
            return some.stream().map(Obligation::toString).collect(Collectors.joining("; "));
        }
    }

    /** Whose duty it is was told again, before it is due or because it is. */
    record Reminded(Stamp stamp, List<Integer> numbers, List<Told> told) implements DutyEvent {
        public Reminded {
            numbers = List.copyOf(numbers);
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(before, card -> card.obligations(all -> all.alarmed(numbers, stamp.at())));
        }

        @Override
        public String sentence() {
            return "Reminded of duty number " + list(numbers) + ": "
                    + told.stream().map(Told::toString).distinct().collect(Collectors.joining(", "))
                    + Told.nobody(told);
        }
    }

    /** A person said that it is done. */
    record Met(Stamp stamp, int number, String duty, String note) implements DutyEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(before, card -> card.obligations(all -> all.met(number, stamp)));
        }

        @Override
        public String sentence() {
            return Fold.because("Done: " + duty, note);
        }
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }
}
