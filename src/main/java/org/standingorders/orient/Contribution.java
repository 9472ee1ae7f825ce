package org.standingorders.orient;

import java.math.BigDecimal;
import org.standingorders.fact.Evidence;

/**
 * What one piece of evidence adds to one cause.
 *
 * @param row of DT-10, such as {@code DT-10/E04C}
 * @param group of its kind; of one group only the strongest piece counts
 * @param value present or absent
 * @param ratio how much likelier the evidence is if this is the cause than if it is another
 * @param decibans 10 x log10 of the ratio, 2 places, for people: contributions add up
 */
public record Contribution(
        String row, String key, String group, Evidence.Value value, BigDecimal ratio, BigDecimal decibans) {}
