package org.standingorders.duty;

import java.time.Duration;
import java.time.Instant;
import org.standingorders.rule.Role;

/**
 * One thing to be done.
 *
 * @param remind how often its role is reminded; zero = only when it is due
 */
public record Duty(String duty, Role role, String rule, Instant dueAt, Duration remind) {}
