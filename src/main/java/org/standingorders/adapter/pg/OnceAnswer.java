package org.standingorders.adapter.pg;

import org.standingorders.desk.Once;

/** The first answer to a request that may be repeated, as JSON. */
public record OnceAnswer(Once once, byte[] answer) {}
