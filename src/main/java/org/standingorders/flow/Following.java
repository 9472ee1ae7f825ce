package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.standingorders.duty.Duty;
import org.standingorders.incident.HumanFinding;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Obligation;

/** The duties of a finding beside those that its incident has: a duty that goes on keeps its number and its clock. */
record Following(Incident incident, HumanFinding.Kind kind, List<Duty> duties) {

    List<Obligation> begun(Instant now) {
        List<Duty> fresh = duties.stream()
                .filter(duty -> open().stream().noneMatch(one -> same(one, duty)))
                .toList();
        int last = incident.card().obligations().list().size();
        return IntStream.range(0, fresh.size())
                .mapToObj(index -> begun(last + 1 + index, fresh.get(index), now))
                .toList();
    }

    List<Obligation> dropped() {
        return open().stream()
                .filter(one -> duties.stream().noneMatch(duty -> same(one, duty)))
                .toList();
    }

    private List<Obligation> open() {
        return incident.card()
                .obligations()
                .open()
                .filter(one -> one.because() == kind)
                .toList();
    }

    private static boolean same(Obligation one, Duty duty) {
        return one.rule().equals(duty.rule()) && one.clock().dueAt().equals(duty.dueAt());
    }

    private Obligation begun(int number, Duty duty, Instant now) {
        Obligation.Clock clock = new Obligation.Clock(now, duty.dueAt(), duty.remind());
        return Obligation.begun(number, kind, new Obligation.Demand(duty.duty(), duty.role(), duty.rule()), clock);
    }
}
