package org.standingorders.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row: its tests stand in the order of the table's conditions, its outputs by name, absent where the cell is blank.
 *
 * @param effectiveFrom first day (UTC) on which the row counts; {@code null} means always
 * @param effectiveTo first day (UTC) on which it no longer counts; {@code null} means never
 * @param rationale why the row is as it is, in the owner's words
 * @param sourceRef where it comes from, such as {@code METHOD escalation matrix}
 * @param anchor the cell that holds the row id
 */
public record Row(
        RowId id,
        boolean enabled,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<UnaryTest> tests,
        Map<String, Object> outputs,
        String rationale,
        String sourceRef,
        CellRef anchor) {

    public Row {
        tests = List.copyOf(tests);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** Whether the row counts at this instant at all. */
    public Standing standing(Instant asOf) {
        if (!enabled) {
            return Standing.DISABLED;
        }
        var today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
        if (effectiveFrom != null && today.isBefore(effectiveFrom)) {
            return Standing.NOT_YET;
        }
        return effectiveTo != null && !today.isBefore(effectiveTo) ? Standing.EXPIRED : Standing.IN_FORCE;
    }

    /** Whether the row has no condition, and so matches everything. */
    public boolean catchAll() {
        return tests.stream().allMatch(UnaryTest.Any.class::isInstance);
    }

    /** The output of this name, or empty where the cell is blank. */
    public <T> Optional<T> output(String name, Class<T> type) {
        return Optional.ofNullable(outputs.get(name)).map(type::cast);
    }

    /** Whether a row counts, and if not, why. */
    public enum Standing {
        IN_FORCE,
        DISABLED,
        NOT_YET,
        EXPIRED
    }
}
