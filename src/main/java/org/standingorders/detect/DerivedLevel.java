package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;
import org.standingorders.rule.Dimension;

/**
 * The worst level over all known dimensions of DT-02.
 *
 * @param because the dimensions that are this bad
 * @param sound the known dimensions that may clear (A13)
 */
public record DerivedLevel(Level level, List<Dimension> because, List<Dimension> sound, List<FactId> factIds)
        implements Grounded {
    public DerivedLevel {
        because = List.copyOf(because);
        sound = List.copyOf(sound);
        factIds = List.copyOf(factIds);
    }
}
