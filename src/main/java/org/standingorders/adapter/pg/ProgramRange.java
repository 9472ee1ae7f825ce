package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.util.Map;

/**
 * Neighbouring programs, whose logs are read together.
 *
 * @param after the number before the first
 * @param last the last number; beyond that of the last program when there are no more programs
 * @param programs by number
 */
record ProgramRange(int after, int last, Map<Integer, Row> programs) {}
