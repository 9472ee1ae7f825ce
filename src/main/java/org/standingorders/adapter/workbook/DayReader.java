package org.standingorders.adapter.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.standingorders.adapter.workbook.Findings.Place;

/** Reads the two columns that hold days: a cell formatted as a date, or a text such as 2026-01-10. */
final class DayReader {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    static final String DESCRIPTION = "a day between 2000 and 2099, such as 2026-01-10";
    static final BigDecimal FIRST = BigDecimal.valueOf(36_526); // 2000-01-01
    static final BigDecimal LAST = BigDecimal.valueOf(73_050); // 2099-12-31
    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    private final Findings findings;
    private final String sheet;

    DayReader(Findings findings, String sheet) {
        this.findings = findings;
        this.sheet = sheet;
    }

    /** The day; empty if the cell was refused. */
    Optional<LocalDate> read(Cell cell, Column column) {
        var day = switch (cell.kind()) {
            case DAY -> counted(cell.text());
            case TEXT -> written(cell.text().strip());
            default -> Optional.<LocalDate>empty();
        };
        if (day.isEmpty()) {
            findings.cell(
                    new Place(sheet, cell.row(), cell.column()),
                    "NOT_A_DAY",
                    column.shortLabel() + ": The value (" + shown(cell)
                            + ") must be a day between 2000 and 2099, without a time.",
                    "Maybe write it as 2026-01-10.");
        }
        return day;
    }

    private static Optional<LocalDate> counted(String text) {
        return days(text).filter(DayReader::isWhole).map(days -> DAY_ZERO.plusDays(days.longValueExact()));
    }

    /** What the cell shows, and the time of day, which it may hide. */
    private static String shown(Cell cell) {
        var shown = Words.excerpt(cell.shown());
        return cell.kind() == Cell.Kind.DAY
                ? days(cell.text())
                        .filter(days -> !isWhole(days))
                        .map(days -> shown + ", at " + time(days))
                        .orElse(shown)
                : shown;
    }

    private static Optional<BigDecimal> days(String text) {
        try {
            var days = new BigDecimal(text);
            return Optional.of(days).filter(any -> days.compareTo(FIRST) >= 0 && days.compareTo(LAST) <= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(BigDecimal days) {
        return days.stripTrailingZeros().scale() <= 0;
    }

    private static LocalTime time(BigDecimal days) {
        return LocalTime.ofSecondOfDay(
                days.remainder(BigDecimal.ONE).multiply(SECONDS_PER_DAY).longValue());
    }

    private static Optional<LocalDate> written(String text) {
        try {
            return text.matches("20\\d\\d-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
