package org.standingorders.rule;

/**
 * How a switch of DT-34 stands, for hand-written rules to ask about.
 *
 * @param key such as {@code worse_derived_level_counts}
 */
public record Switched(String key, boolean on) {}
