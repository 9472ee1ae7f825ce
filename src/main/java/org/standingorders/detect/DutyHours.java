package org.standingorders.detect;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.fact.FactId;

/**
 * The open duty-hour findings of a program by the class that DT-03 gives them; each (resident, rule, window) counts once.
 *
 * @param critical violations of class critical
 * @param violations of any class
 * @param warnings findings that warn of a violation
 * @param details the critical ones
 * @param factIds of the critical ones; of all of them where none is critical
 */
public record DutyHours(int critical, int violations, int warnings, List<AcgmeViolation> details, List<FactId> factIds)
        implements Grounded {
    public DutyHours {
        details = List.copyOf(details);
        factIds = List.copyOf(factIds);
    }

    static DutyHours of(List<DutyHourVerdict> verdicts) {
        List<DutyHourVerdict> critical =
                verdicts.stream().filter(DutyHourVerdict::critical).toList();
        Stream<DutyHourVerdict> grounds = (critical.isEmpty() ? verdicts : critical).stream();
        return new DutyHours(
                critical.size(),
                count(verdicts, DutyHourVerdict.Grade.VIOLATION) + critical.size(),
                count(verdicts, DutyHourVerdict.Grade.WARNING),
                critical.stream().map(one -> one.found().finding()).toList(),
                Grounded.factIds(grounds.map(DutyHourVerdict::found)));
    }

    private static int count(List<DutyHourVerdict> verdicts, DutyHourVerdict.Grade grade) {
        return (int) verdicts.stream().filter(one -> one.grade() == grade).count();
    }
}
