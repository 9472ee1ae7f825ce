package org.standingorders.table;

import java.util.List;

/**
 * One condition column: which field of which subject it compares, and how.
 *
 * @param type what one constant may be; may be narrower than the field's own type
 * @param label the owner's words for the column, with its unit
 */
public record Condition(Subject subject, Field field, Operator operator, ValueType type, String label) {

    /** What a cell may hold: a list where the operator takes several constants. */
    public ValueType cellType() {
        return operator.takesSeveral() ? new Several(type) : type;
    }

    /** The test that a cell with this value makes; the value is one that {@link #cellType()} accepted. */
    @SuppressWarnings("unchecked")
    public UnaryTest test(Object cellValue) {
        return operator.test(operator.takesSeveral() ? (List<Object>) cellValue : List.of(cellValue));
    }

    /** The field as explanations name it, such as {@code consecutive_failures}. */
    public String column() {
        return field.column();
    }
}
