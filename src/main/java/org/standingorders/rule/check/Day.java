package org.standingorders.rule.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.rule.Policy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.TableId;

/**
 * A policy as it stands on one day.
 *
 * @param broken tables of which something could not be read, so that nothing may be concluded from what they lack
 */
record Day(Policy policy, Set<TableId> broken, LocalDate date) {

    Stream<Rows> tables() {
        return policy.tables().stream().map(this::rows);
    }

    Optional<Rows> rows(String table) {
        return policy.find(new TableId(table)).map(this::rows);
    }

    private Rows rows(DecisionTable table) {
        Instant begins = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Rows(table, begins, !broken.contains(table.id()));
    }
}
