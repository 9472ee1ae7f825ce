package org.standingorders.flow;

import org.standingorders.fact.Fact;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;

/** What can move a situation on. */
public sealed interface Input permits Input.FactArrived, Input.TimePassed, Input.NoticeFated, Command {

    /** Monitoring posted a fact. */
    record FactArrived(Fact fact) implements Input {}

    /** Something may be due: an escalation tier, a heartbeat. */
    record TimePassed() implements Input {}

    /** It is known what became of a notice. */
    record NoticeFated(Notice notice, Fate fate) implements Input {}
}
