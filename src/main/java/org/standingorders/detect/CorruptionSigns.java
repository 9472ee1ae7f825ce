package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.DatabaseError;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.FactId;

/** How many of a database's errors show damaged data, healthy or not (A7); derived by DET-005. */
public record CorruptionSigns(String instance, int errors, List<FactId> factIds) implements Grounded, Keyed {
    public CorruptionSigns {
        factIds = List.copyOf(factIds);
    }

    public static CorruptionSigns of(DatabaseHealth health, FactId fact) {
        long damaging = health.errors().stream()
                .map(DatabaseError::kind)
                .filter(DatabaseError.ErrorKind::damagesData)
                .count();
        return new CorruptionSigns(health.instance(), (int) damaging, List.of(fact));
    }

    @Override
    public String key() {
        return instance;
    }
}
