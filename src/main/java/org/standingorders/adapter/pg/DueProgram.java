package org.standingorders.adapter.pg;

import java.time.Duration;

/**
 * A program for which time alone matters now.
 *
 * @param late since when it is due
 */
public record DueProgram(String id, Duration late) {}
