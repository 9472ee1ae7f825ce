package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standingorders.rule.Role;
import org.standingorders.table.CellRef;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Values;

/**
 * The rows of one table at one time, as checks read them.
 *
 * @param complete whether every row of the table could be read
 */
record Rows(DecisionTable table, Instant at, boolean complete) {

    Stream<Row> inForce() {
        return table.rows().stream().filter(row -> row.standing(at) == Row.Standing.IN_FORCE);
    }

    /** A row that does not count, or else the first one: where an owner looks when something is missing. */
    Row firstNotInForce() {
        return table.rows().stream()
                .filter(row -> row.standing(at) != Row.Standing.IN_FORCE)
                .findFirst()
                .orElse(table.rows().get(0));
    }

    /** The tests that a row makes on a field, over all columns of that field. */
    Stream<UnaryTest> tests(Row row, String field) {
        return columns(field).mapToObj(row.tests()::get).filter(test -> !(test instanceof UnaryTest.Any));
    }

    /** What the row wants the field to equal, as the owner reads it; empty where the cell is blank. */
    Optional<String> wanted(Row row, String field) {
        return tests(row, field)
                .filter(UnaryTest.Equal.class::isInstance)
                .map(test -> Values.text(((UnaryTest.Equal) test).value()))
                .findFirst();
    }

    /** The number that the row compares the field with. */
    Optional<BigDecimal> bound(Row row, String field) {
        return tests(row, field).flatMap(test -> number(test).stream()).findFirst();
    }

    /** The cell in which the row compares the field; the row's own where it does not. */
    CellRef cellOf(Row row, String field) {
        return columns(field)
                .filter(column -> !(row.tests().get(column) instanceof UnaryTest.Any))
                .mapToObj(column -> table.conditionCell(row, column))
                .findFirst()
                .orElse(row.anchor());
    }

    /** The cell for the comparison with the field, filled or blank. */
    CellRef conditionCell(Row row, String field) {
        return table.conditionCell(row, columns(field).findFirst().orElseThrow());
    }

    private IntStream columns(String field) {
        return IntStream.range(0, table.shape().conditions().size())
                .filter(column ->
                        table.shape().conditions().get(column).field().name().equals(field));
    }

    @SuppressWarnings("unchecked")
    static List<Role> roles(Row row, String output) {
        return (List<Role>) row.output(output, List.class).orElse(List.of());
    }

    static Optional<BigDecimal> number(UnaryTest test) {
        if (test instanceof UnaryTest.MoreThan more) {
            return Optional.of(more.bound());
        }
        if (test instanceof UnaryTest.AtLeast least) {
            return Optional.of(least.bound());
        }
        if (test instanceof UnaryTest.LessThan less) {
            return Optional.of(less.bound());
        }
        return test instanceof UnaryTest.AtMost most ? Optional.of(most.bound()) : Optional.empty();
    }
}
