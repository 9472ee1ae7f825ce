package org.standingorders.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that an incident obliges people to, by number.
 *
 * @param findings what people found that it follows from, the last of each kind
 */
public record Obligations(List<DutyEvent.Found> findings, List<Obligation> list) {
    public static final Obligations NONE = new Obligations(List.of(), List.of());

    public Obligations {
        findings = List.copyOf(findings);
        list = List.copyOf(list);
    }

    /** The last finding of a kind. */
    public Optional<DutyEvent.Found> finding(HumanFinding.Kind kind) {
        return findings.stream().filter(one -> one.finding().kind() == kind).findFirst();
    }

    Obligations found(DutyEvent.Found latest) {
        Stream<DutyEvent.Found> others = findings.stream()
                .filter(one -> one.finding().kind() != latest.finding().kind());
        return new Obligations(Stream.concat(others, Stream.of(latest)).toList(), list);
    }

    public Optional<Obligation> open(int number) {
        return open().filter(one -> one.number() == number).findFirst();
    }

    public Stream<Obligation> open() {
        return list.stream().filter(Obligation::open);
    }

    /** When somebody is to be told next; empty when nobody is. */
    public Optional<Instant> nextAlarm() {
        return open().map(Obligation::alarmAt).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    Obligations with(List<Obligation> begun) {
        return new Obligations(
                findings, Stream.concat(list.stream(), begun.stream()).toList());
    }

    Obligations voided(List<Integer> numbers, Stamp stamp) {
        return each(numbers::contains, one -> one.ended(Obligation.State.VOID, stamp));
    }

    Obligations met(int number, Stamp stamp) {
        return each(one -> one == number, one -> one.ended(Obligation.State.MET, stamp));
    }

    Obligations alarmed(List<Integer> numbers, Instant now) {
        return each(numbers::contains, one -> one.alarmed(now));
    }

    private Obligations each(Predicate<Integer> which, UnaryOperator<Obligation> change) {
        return new Obligations(
                findings,
                list.stream()
                        .map(one -> one.open() && which.test(one.number()) ? change.apply(one) : one)
                        .toList());
    }
}
