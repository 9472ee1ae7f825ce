package org.standingorders.orient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.detect.AbsenceShare;
import org.standingorders.detect.CorruptionSigns;
import org.standingorders.detect.Grounded;
import org.standingorders.fact.AbsenceSummary;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DefenseLevel;
import org.standingorders.fact.Evidence;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;
import org.standingorders.fact.Reading;
import org.standingorders.fact.ScheduleGeneration;
import org.standingorders.observe.ObserveQuestion;

/**
 * What of all that is known has to do with the incident. A bad reading stands until a better one comes; what is from long
 * before the onset, or about other days, stands for nothing.
 */
final class Sight {
    private final OrientQuestion question;
    private final List<Seen> seen;

    Sight(OrientQuestion question) {
        this.question = question;
        Stream<Fact> concerning = question.facts().stream()
                .filter(fact -> !(fact.reading() instanceof Evidence))
                .filter(fact -> !(fact.reading() instanceof ScheduleGeneration))
                .filter(this::concerns);
        seen = Stream.concat(concerning, newestRun()).map(this::seen).toList();
    }

    /** The readings, what several of their fields come to, and the defense level where it is derived. */
    List<Object> subjects() {
        List<Object> subjects = new ArrayList<>();
        seen.forEach(one -> subjects.add(one.reading()));
        seen.forEach(one -> derived(one).forEach(subjects::add));
        Level level = question.observation().defenseLevel();
        if (level != null) {
            subjects.add(new DefenseLevel(level, List.of()));
        }
        return subjects;
    }

    List<Seen> seen() {
        return seen;
    }

    <R extends Reading> List<Seen> seen(Class<R> type) {
        return seen.stream().filter(one -> type.isInstance(one.reading())).toList();
    }

    /** The facts behind some of the subjects. */
    List<FactId> factIds(Collection<?> subjects) {
        return subjects.stream()
                .flatMap(subject -> subject instanceof Grounded grounded ? grounded.factIds().stream() : ids(subject))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<FactId> ids(Object reading) {
        return seen.stream().filter(one -> one.reading().equals(reading)).map(Seen::factId);
    }

    private static Stream<Object> derived(Seen one) {
        if (one.reading() instanceof DatabaseHealth health && health.saysWhetherDamaged()) {
            return Stream.of(CorruptionSigns.of(health, one.factId()));
        }
        return one.reading() instanceof AbsenceSummary absence ? share(absence, one.factId()) : Stream.empty();
    }

    private static Stream<Object> share(AbsenceSummary absence, FactId fact) {
        Integer absent = absence.absentTotal();
        Integer headcount = absence.headcount();
        return absent == null || headcount == null
                ? Stream.empty()
                : Stream.of(AbsenceShare.of(absence.key(), absent, headcount, fact));
    }

    private Stream<Fact> newestRun() {
        return question.facts().stream()
                .filter(fact -> fact.reading() instanceof ScheduleGeneration)
                .max(Fact.BY_AGE)
                .filter(this::concerns)
                .stream();
    }

    private boolean concerns(Fact fact) {
        Instant earliest = question.observation().onsetAt().minus(ObserveQuestion.BEFORE_ONSET);
        return !fact.effectiveAt().isBefore(earliest)
                && !(fact.reading() instanceof AbsenceSummary absence && !ofTheDay(absence.date()));
    }

    /** From the day of the onset to today, whatever the time zone of the hospital. */
    private boolean ofTheDay(LocalDate date) {
        return !date.isBefore(day(question.observation().onsetAt()).minusDays(1))
                && !date.isAfter(day(question.asOf()).plusDays(1));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Seen seen(Fact fact) {
        return new Seen(fact.reading(), fact.mayClearAt(question.asOf()), fact.id());
    }
}
