package org.standingorders.decide;

import org.standingorders.rule.Strategy;

/**
 * A strategy that did not help, as DT-16 is asked about it.
 *
 * @param capacity whether the trouble is one of people and load, not of the system
 */
public record Setback(Strategy from, boolean capacity) {}
