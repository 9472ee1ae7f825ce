package org.standingorders.verify;

import org.standingorders.rule.Severity;
import org.standingorders.rule.Strategy;

/** What was done, as DT-24 is asked about it. */
public record Remedy(Strategy strategy, Severity severity) {}
