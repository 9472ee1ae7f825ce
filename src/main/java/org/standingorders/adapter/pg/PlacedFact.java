package org.standingorders.adapter.pg;

import org.standingorders.fact.Fact;

/** A stored fact and where it lies. */
public record PlacedFact(Fact fact, Place place) {}
