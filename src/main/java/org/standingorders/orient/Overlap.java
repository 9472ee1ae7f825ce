package org.standingorders.orient;

/** What rule EVI-001 proposes: a change touched a service that is affected. */
public record Overlap(String changeId, String service) {}
