package org.standingorders.explain;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Absence;
import org.standingorders.contact.Rota;
import org.standingorders.contact.Shift;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Roster;

/** Says under which roles somebody is kept who is not told for them then, and who is instead. */
record AbsenceWords(Rota rota) {

    Stream<Cause> of(String person) {
        return rota.absences().stream()
                .filter(absence -> absence.person().equals(person))
                .map(this::cause);
    }

    private Cause cause(Absence absence) {
        String instead = rota.reach(absence.role()).flatMap(ReachWords::of).orElse("");
        String sentence = (sentence(absence) + " " + instead).strip();
        return new Cause(code(absence.why()), sentence, null, when(absence), null);
    }

    private static Code code(Absence.Why why) {
        return switch (why) {
            case OFF_DUTY, REPLACED -> Code.NOT_ON_CALL;
            case NOT_AVAILABLE -> Code.NOT_AVAILABLE;
            case NO_CHANNEL -> Code.NO_CHANNEL;
        };
    }

    private static @Nullable Instant when(Absence absence) {
        Fact fact = absence.roster();
        return absence.next() != null
                ? absence.next().from()
                : fact == null ? null : roster(fact).validTo();
    }

    private static String sentence(Absence absence) {
        String held = absence.person() + " holds " + absence.role();
        String kept = absence.person() + " is kept under " + absence.role();
        return switch (absence.why()) {
            case OFF_DUTY ->
                absence.next() == null
                        ? kept + ", but its calendar has no shift of theirs at the time asked about or later."
                        : held + " by the calendar " + times(absence.next()) + "; not at the time asked about.";
            case REPLACED -> kept + ", but " + replaced(fact(absence)) + ".";
            case NOT_AVAILABLE -> held + ", but is not available by " + cited(fact(absence)) + ".";
            case NO_CHANNEL -> held + ", but has no channel.";
        };
    }

    private static String times(Shift shift) {
        return "from " + TimeWords.utc(shift.from()) + " to " + TimeWords.utc(shift.to());
    }

    private static String replaced(Fact fact) {
        return cited(fact) + " names " + roster(fact).personRef();
    }

    /** Which fact it is, so that whoever posted it can be asked. */
    private static String cited(Fact fact) {
        Instant end = roster(fact).validTo();
        return "the roster of " + TimeWords.utc(fact.effectiveAt())
                + (end == null ? "" : ", which holds until " + TimeWords.utc(end)) + " (fact " + fact.id() + ")";
    }

    private static Roster roster(Fact fact) {
        return (Roster) fact.reading();
    }

    private static Fact fact(Absence absence) {
        return Objects.requireNonNull(absence.roster());
    }
}
