package org.standingorders.duty;

import java.time.Instant;
import org.standingorders.incident.HumanFinding;
import org.standingorders.rule.Question;

/**
 * A person's finding.
 *
 * @param discoveredAt the first day on which it was known: base of the clocks (45 CFR 164.404)
 */
public record DutyQuestion(Instant asOf, HumanFinding finding, Instant discoveredAt) implements Question {}
