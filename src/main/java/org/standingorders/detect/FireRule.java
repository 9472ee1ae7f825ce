package org.standingorders.detect;

import java.time.Duration;

/**
 * How often and how long a condition must be seen before it is an incident (DT-01).
 *
 * @param hold how long it must be true; zero = at once
 * @param readings how many bad readings in a row that takes, at least 1
 */
public record FireRule(Duration hold, int readings) {}
