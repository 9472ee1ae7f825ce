package org.standingorders.adapter.executor.postgres;

/**
 * How many rows a table has.
 *
 * @param table schema and name, quoted where PostgreSQL would
 */
public record TableRows(String table, long rows) {}
