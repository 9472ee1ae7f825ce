package org.standingorders.adapter.pg;

/**
 * How the connections are used.
 *
 * @param limit at most open at once
 * @param used lent out, or being made
 * @param waiting requests that wait for one
 * @param queued how many have ever had to wait
 * @param refused how many have never got one: too many waited, or none became free in time
 */
public record PoolUse(int limit, int used, int idle, int waiting, long queued, long refused) {}
