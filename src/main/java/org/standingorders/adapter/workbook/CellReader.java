package org.standingorders.adapter.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.standingorders.adapter.workbook.Findings.Place;
import org.standingorders.table.Choice;
import org.standingorders.table.Flag;
import org.standingorders.table.Template;
import org.standingorders.table.Text;
import org.standingorders.table.ValueType;

/** Turns one filled cell into the value its column may hold, or says why not. */
final class CellReader {
    private final Findings findings;
    private final String sheet;

    CellReader(Findings findings, String sheet) {
        this.findings = findings;
        this.sheet = sheet;
    }

    /** The value; empty if the cell was refused. */
    Optional<Object> read(Cell cell, Column column) {
        return literal(cell, column).flatMap(text -> value(cell, column, text));
    }

    private Optional<Object> value(Cell cell, Column column, String text) {
        var parsed = column.type().parse(text);
        if (parsed instanceof ValueType.Parsed.Refused refused) {
            refuse(cell, column, code(column.type()), refused.message(), refused.hint());
        }
        return Optional.ofNullable(parsed.value());
    }

    private static String code(ValueType type) {
        if (type.numeric()) {
            return "OUT_OF_RANGE";
        }
        return type instanceof Choice || type instanceof Flag ? "UNKNOWN_VALUE" : "BAD_VALUE";
    }

    private Optional<String> literal(Cell cell, Column column) {
        return switch (cell.kind()) {
            case FORMULA ->
                refuse(cell, column, "FORMULA", "The cell holds a formula.", "Maybe type its result instead.");
            case ERROR -> error(cell, column);
            case DAY -> day(cell, column);
            case NUMBER -> number(cell, column);
            case FLAG -> flag(cell, column);
            case TEXT -> text(cell, column);
        };
    }

    private Optional<String> error(Cell cell, Column column) {
        var message = "The cell holds an error (" + Words.excerpt(cell.shown()) + ").";
        return refuse(cell, column, "ERROR_VALUE", message, "Maybe type the value again.");
    }

    private Optional<String> day(Cell cell, Column column) {
        return refuse(
                cell,
                column,
                "DATE_CELL",
                "The cell holds a date (" + Words.excerpt(cell.shown()) + ") and must be "
                        + column.type().describe() + ".",
                "Maybe the program took your entry for a date: under Format, Cells choose "
                        + (column.type().numeric() ? "General" : "Text") + ", then type it again.");
    }

    private Optional<String> number(Cell cell, Column column) {
        if (!column.type().numeric()) {
            return refuse(
                    cell,
                    column,
                    "TEXT_EXPECTED",
                    "The number (" + cell.shown() + ") must be " + column.type().describe() + ".",
                    "Maybe choose Text under Format, Cells, then type it again.");
        }
        if (!shownAsStored(cell)) {
            return refuse(
                    cell,
                    column,
                    "SHOWN_DIFFERS",
                    "The cell shows " + Words.excerpt(cell.shown()) + " but holds " + Words.excerpt(cell.text()) + ".",
                    "Maybe set the number format of the cell to General and look at the value again.");
        }
        return Optional.of(cell.text());
    }

    private static boolean shownAsStored(Cell cell) {
        try {
            return new BigDecimal(cell.shown().strip()).compareTo(new BigDecimal(cell.text())) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Optional<String> flag(Cell cell, Column column) {
        return column.type() instanceof Flag
                ? Optional.of(cell.text())
                : refuse(
                        cell,
                        column,
                        "BAD_VALUE",
                        "The value (" + cell.text().toUpperCase(Locale.ROOT) + ") must be "
                                + column.type().describe() + ".",
                        "Maybe type it again.");
    }

    private Optional<String> text(Cell cell, Column column) {
        var text = TextCheck.normal(cell.text());
        var fault = column.type() instanceof Text || column.type() instanceof Template.Type
                ? TextCheck.faultInText(text, column.kind() == Column.Kind.DESCRIPTION)
                : TextCheck.faultInWord(text);
        if (fault.isPresent()) {
            return refuse(
                    cell,
                    column,
                    "MISLEADING_TEXT",
                    "The text (" + Words.excerpt(text) + ") must not hold " + fault.get() + ".",
                    "Maybe it was pasted from elsewhere: delete it and type it by hand.");
        }
        return column.type().numeric() ? numberAsText(cell, column, text) : Optional.of(text);
    }

    private Optional<String> numberAsText(Cell cell, Column column, String text) {
        var digits = text.replaceAll("[\\s,.%'_-]", "");
        return !digits.isEmpty() && digits.chars().allMatch(Character::isDigit)
                ? refuse(
                        cell,
                        column,
                        "NUMBER_AS_TEXT",
                        "The number (" + Words.excerpt(text) + ") is stored as text.",
                        "Maybe set the format of the cell to General and type the number again, without commas or signs.")
                : refuse(
                        cell,
                        column,
                        "NOT_A_NUMBER",
                        "The value (" + Words.excerpt(text) + ") must be "
                                + column.type().describe() + ".",
                        "Maybe write it with digits, such as 15 or 0.85.");
    }

    private <T> Optional<T> refuse(Cell cell, Column column, String code, String message, String hint) {
        findings.cell(new Place(sheet, cell.row(), cell.column()), code, column.shortLabel() + ": " + message, hint);
        return Optional.empty();
    }
}
