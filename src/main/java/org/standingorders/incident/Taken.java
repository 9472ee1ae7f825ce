package org.standingorders.incident;

import org.standingorders.rule.Strategy;

/** A strategy that a person takes directly, with the reason for it. */
public record Taken(Strategy strategy, Actor by, String reason) {}
