package org.standingorders.orient;

/**
 * What people found about a cause; of several findings about one cause the last counts.
 *
 * @param confirmed true: it is the root cause; false: it is not
 */
public record CauseFinding(Cause cause, boolean confirmed) {}
