package org.standingorders.orient;

import org.standingorders.fact.FactId;
import org.standingorders.fact.Reading;

/**
 * A reading that has to do with the incident.
 *
 * @param clears whether its fact is good and fresh, so that it may show that something is absent (A13)
 */
public record Seen(Reading reading, boolean clears, FactId factId) {}
