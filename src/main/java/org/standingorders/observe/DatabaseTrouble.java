package org.standingorders.observe;

import org.standingorders.fact.DatabaseError;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Fact;

/** How bad a database says that it is, the worst last, in the order of DT-09. */
enum DatabaseTrouble {
    NONE_SAID,
    UNHEALTHY,
    UNREACHABLE,
    DAMAGED;

    static DatabaseTrouble of(Fact fact) {
        DatabaseHealth health = (DatabaseHealth) fact.reading();
        boolean damaged =
                health.errors().stream().map(DatabaseError::kind).anyMatch(DatabaseError.ErrorKind::damagesData);
        if (damaged || health.integrityCheck() == IntegrityCheck.FAIL) {
            return DAMAGED;
        }
        if (Boolean.FALSE.equals(health.reachable())) {
            return UNREACHABLE;
        }
        return Boolean.FALSE.equals(health.healthy()) ? UNHEALTHY : NONE_SAID;
    }
}
