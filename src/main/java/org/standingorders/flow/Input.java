package org.standingorders.flow;

import org.standingorders.fact.Fact;

/** What can move a situation on. */
public sealed interface Input permits Input.FactArrived, Input.TimePassed, Command {

    /** Monitoring posted a fact. */
    record FactArrived(Fact fact) implements Input {}

    /** Something may be due: an escalation tier, a heartbeat. */
    record TimePassed() implements Input {}
}
