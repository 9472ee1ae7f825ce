package org.standingorders.notice;

import org.standingorders.rule.Answer;

/**
 * Whether a person gets more notices than anybody reads.
 *
 * @param begins whether this very notice uses up the budget
 * @param pace of this notice
 */
public record Storm(boolean begins, Pace pace) implements Answer {}
