package org.standingorders.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.DatabaseError.ErrorKind;

/** The state of one database instance. A failed integrity check counts even where the instance calls itself healthy (A7). */
@FactType("database_health")
@AtLeastOne({"healthy", "integrityCheck", "reachable", "errors", "poolUsed", "replicationLagS"})
public record DatabaseHealth(
        @Key @Default("primary") String instance,
        @Nullable Boolean healthy,
        @Nullable IntegrityCheck integrityCheck,
        @Nullable Boolean reachable,
        List<DatabaseError> errors,
        @Unit("connections") @Nullable Integer poolUsed,
        @Range(min = 1) @Unit("connections") @Nullable Integer poolMax,
        @Unit("s") @Nullable BigDecimal replicationLagS)
        implements Reading {
    public DatabaseHealth {
        errors = List.copyOf(errors);
    }

    /** Whether it tells if data are damaged: it lists errors, or calls the database healthy or checked. */
    public boolean saysWhetherDamaged() {
        return !errors.isEmpty() || Boolean.TRUE.equals(healthy) || integrityCheck == IntegrityCheck.PASS;
    }

    /** Whether it lists errors, and none but of lost connections. */
    public boolean onlyLostConnections() {
        return !errors.isEmpty() && errors.stream().allMatch(error -> error.kind() == ErrorKind.CONNECTION);
    }

    /** The result of the last integrity check. */
    public enum IntegrityCheck implements Knowable {
        PASS,
        FAIL,
        NOT_RUN;

        @Override
        public boolean known() {
            return this != NOT_RUN;
        }
    }
}
