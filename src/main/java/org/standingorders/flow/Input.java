package org.standingorders.flow;

import org.jspecify.annotations.Nullable;
import org.standingorders.act.ExecutionId;
import org.standingorders.fact.Fact;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;
import org.standingorders.rule.Severity;

/** What can move a situation on. */
public sealed interface Input
        permits Input.FactArrived,
                Input.TimePassed,
                Input.NoticeFated,
                Input.StepUntaken,
                Input.PolicyFailed,
                Input.Watched,
                Command {

    /** Monitoring posted a fact. */
    record FactArrived(Fact fact) implements Input {}

    /** Something may be due: an escalation tier, a heartbeat. */
    record TimePassed() implements Input {}

    /** It is known what became of a notice. */
    record NoticeFated(Notice notice, Fate fate) implements Input {}

    /** No executor takes a step that was given out. */
    record StepUntaken(IncidentId incident, ExecutionId execution, int step, String why) implements Input {}

    /**
     * The policy could not decide: one of its rules failed or did not end in time.
     *
     * @param fact on which that happened; null when time passed or a person asked
     * @param problem what went wrong, for people
     * @param tell false when the policy cannot even say who must know
     */
    record PolicyFailed(@Nullable Fact fact, String problem, boolean tell) implements Input {}

    /**
     * The service looked at itself.
     *
     * @param trouble null when all is well
     */
    record Watched(Concern about, @Nullable Trouble trouble) implements Input {
        /** What is wrong, in words for people, and how bad that is. */
        public record Trouble(Severity severity, String words) {}
    }
}
