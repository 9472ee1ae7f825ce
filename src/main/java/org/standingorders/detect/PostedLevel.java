package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;

/**
 * The defense level that monitoring posted; authoritative unless the derived one is worse (DT-02).
 *
 * @param sound whether its fact is good and fresh, so that it may clear (A13)
 */
public record PostedLevel(Level level, boolean sound, List<FactId> factIds) implements Grounded {
    public PostedLevel {
        factIds = List.copyOf(factIds);
    }
}
