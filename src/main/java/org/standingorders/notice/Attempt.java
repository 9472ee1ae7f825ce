package org.standingorders.notice;

import java.time.Duration;
import java.time.Instant;

/**
 * One try to deliver a notice through one channel.
 *
 * @param at when it began, by the clock of the instance that made it
 * @param latency from then to its end
 */
public record Attempt(Instant at, Duration latency, Handover handover) {}
