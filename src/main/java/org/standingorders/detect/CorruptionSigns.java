package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.DatabaseError;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.FactId;

/**
 * The errors of a database that show damaged data, healthy or not (A7); derived by DET-005.
 *
 * @param errors how many
 */
public record CorruptionSigns(String instance, int errors, List<DatabaseError> damaging, List<FactId> factIds)
        implements Grounded, Keyed {
    public CorruptionSigns {
        damaging = List.copyOf(damaging);
        factIds = List.copyOf(factIds);
    }

    public static CorruptionSigns of(DatabaseHealth health, FactId fact) {
        List<DatabaseError> damaging = health.errors().stream()
                .filter(error -> error.kind().damagesData())
                .toList();
        return new CorruptionSigns(health.instance(), damaging.size(), damaging, List.of(fact));
    }

    @Override
    public String key() {
        return instance;
    }
}
