package org.standingorders.adapter.pg;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that all must hold; those whose value is null are not asked for. Not for several threads. */
final class Conditions {
    private final List<Condition> all = new ArrayList<>();

    /** A condition with one {@code ?} for its value. */
    Conditions and(String condition, @Nullable Object value) {
        if (value != null) {
            all.add(new Condition(condition, value instanceof Instant instant ? Rows.time(instant) : value));
        }
        return this;
    }

    /** A condition without a value. */
    Conditions andIf(boolean wanted, String condition) {
        if (wanted) {
            all.add(new Condition(condition));
        }
        return this;
    }

    /** The programs of which something may be shown. */
    Conditions in(Programs programs) {
        return and(
                "program_no = ANY (ARRAY (SELECT p.program_no FROM programs p WHERE p.program_id = ANY (?)))",
                programs.ids());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void addTo(Query query) {
        query.add(" WHERE true");
        all.forEach(each -> query.add(" AND " + each.sql, each.values));
    }

    private record Condition(String sql, Object... values) {}
}
