package org.standingorders.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Question;
import org.standingorders.rule.Severity;

/**
 * A person who is about to be told once more.
 *
 * @param person their ref
 * @param notices that they got within the span of the budget, without this one
 * @param stormed whether they were told within it that there is a storm; null in old records, and then they were not
 */
public record StormQuestion(
        Instant asOf,
        String person,
        Severity severity,
        int notices,
        @Nullable Boolean stormed) implements Question {}
