package org.standingorders.notice;

import java.time.Instant;
import org.standingorders.rule.Question;
import org.standingorders.rule.Severity;

/**
 * A person who is about to be told once more.
 *
 * @param person their ref
 * @param notices that they got within the span of the budget, without this one
 */
public record StormQuestion(Instant asOf, String person, Severity severity, int notices) implements Question {}
