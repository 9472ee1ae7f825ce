package org.standingorders.fact;

import java.time.Instant;

/** What the service adds to the envelope of a fact; a sender may not post it. */
public record Receipt(Instant receivedAt, Quality quality) {}
