package org.standingorders.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.standingorders.fact.FactId;
import org.standingorders.table.CellCheck;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Field;
import org.standingorders.table.Hit;
import org.standingorders.table.Row;
import org.standingorders.table.Template;
import org.standingorders.table.Values;

/** A row that matched, with its table. */
public record RowHit(DecisionTable table, Hit hit) {
    static final Comparator<RowHit> BY_TABLE_AND_ROW = Comparator.<RowHit, String>comparing(
                    one -> one.table().id().value())
            .thenComparing(one -> one.row().anchor().row())
            .thenComparing(one -> String.valueOf(one.subjects()));

    public Row row() {
        return hit.row();
    }

    /** The very facts that the row matched on: one per record type that it has conditions on. */
    public List<Object> subjects() {
        return hit.subjects();
    }

    /** Table and row in one word, such as {@code DT-05/X2}. */
    public String rule() {
        return table.id() + "/" + row().id();
    }

    public List<CellCheck> cells() {
        return table.cells(hit);
    }

    /** The value that a sentence's place such as {@code {consecutive_failures}} stands for. */
    public String valueOf(String place) {
        return known(place).orElse("unknown");
    }

    /** The template with its places filled; empty where one of them is not known, or lists nothing. */
    public Optional<String> filled(Template template) {
        boolean sayable = template.places().stream()
                .allMatch(place -> known(place).filter(text -> !text.isEmpty()).isPresent());
        return sayable ? Optional.of(template.fill(this::valueOf)) : Optional.empty();
    }

    private Optional<String> known(String place) {
        return subjects().stream()
                .flatMap(subject -> field(subject, place).map(field -> field.read(subject)).stream())
                .map(Values::text)
                .findFirst();
    }

    private Optional<Field> field(Object subject, String place) {
        return table.shape().subjects().stream()
                .filter(kind -> kind.covers(subject))
                .flatMap(kind -> kind.fields().values().stream())
                .filter(field -> field.column().equals(place))
                .findFirst();
    }

    public Reason reason(List<FactId> factIds) {
        return new Reason(rule(), table.id().value(), row().id().value(), cells(), factIds);
    }
}
