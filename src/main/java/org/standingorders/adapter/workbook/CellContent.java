package org.standingorders.adapter.workbook;

import java.math.BigDecimal;
import java.util.Optional;

/** Gathers what one cell of a streamed sheet holds. */
final class CellContent {
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder formulaText = new StringBuilder();
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean inFormula;
    private boolean inValue;
    private boolean inReading;

    CellContent(SharedStrings strings, NumberFormats formats) {
        this.strings = strings;
        this.formats = formats;
    }

    void begins(String type, int style) {
        this.type = type;
        this.style = style;
        formula = false;
        text.setLength(0);
        formulaText.setLength(0);
    }

    void starts(String name) {
        inValue = name.equals("v") || name.equals("t");
        inReading |= name.equals("rPh");
        inFormula = name.equals("f");
        formula |= inFormula;
    }

    void text(String part) {
        if (inValue && !inReading) {
            text.append(part);
        } else if (inFormula) {
            formulaText.append(part);
        }
    }

    /** How long the texts gathered so far are. */
    int length() {
        return Math.max(text.length(), formulaText.length());
    }

    void ends(String name) {
        inValue = false;
        inFormula = false;
        inReading &= !name.equals("rPh");
    }

    /** The cell gathered, unless it is blank. */
    Optional<Cell> cell(int row, int column) {
        var raw = text.toString();
        if (formula) {
            return Optional.of(formula(row, column, raw));
        }
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        var cell = switch (type) {
            case "s" -> shared(row, column, raw);
            case "n" -> number(row, column, raw);
            case "b" -> flag(row, column, raw);
            case "str", "inlineStr" -> new Cell(row, column, Cell.Kind.TEXT, raw, raw);
            case "d" -> new Cell(row, column, Cell.Kind.DAY, raw, raw);
            default -> new Cell(row, column, Cell.Kind.ERROR, raw, raw);
        };
        return Optional.of(cell).filter(filled -> !filled.blank());
    }

    /** LibreOffice saves a plain TRUE as the formula TRUE(), which can mean nothing else; no other formula is taken. */
    private Cell formula(int row, int column, String result) {
        return switch (formulaText.toString().strip()) {
            case "TRUE()" -> flag(row, column, "1");
            case "FALSE()" -> flag(row, column, "0");
            default -> new Cell(row, column, Cell.Kind.FORMULA, result, result);
        };
    }

    private Cell shared(int row, int column, String number) {
        return strings.text(whole(number))
                .map(shared -> new Cell(row, column, Cell.Kind.TEXT, shared, shared))
                .orElseGet(() -> new Cell(row, column, Cell.Kind.ERROR, "missing text", "missing text"));
    }

    private static int whole(String number) {
        return number.length() < 10 && number.chars().allMatch(Character::isDigit) ? Integer.parseInt(number) : -1;
    }

    private static Cell flag(int row, int column, String raw) {
        var truth = String.valueOf(raw.equals("1"));
        return new Cell(row, column, Cell.Kind.FLAG, truth, truth);
    }

    private Cell number(int row, int column, String raw) {
        var number = Double.parseDouble(raw);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return new Cell(row, column, Cell.Kind.ERROR, raw, raw);
        }
        var stored = plain(number);
        return formats.showsDays(style)
                ? new Cell(row, column, Cell.Kind.DAY, stored, formats.shown(number, style))
                : new Cell(row, column, Cell.Kind.NUMBER, stored, formats.shown(number, style));
    }

    /** The shortest decimal that a spreadsheet's binary number stands for: 0.85 and not 0.84999…. */
    private static String plain(double number) {
        var decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        return Math.abs(decimal.scale()) > 400 ? decimal.toString() : decimal.toPlainString();
    }
}
