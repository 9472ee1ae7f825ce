package org.standingorders.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.standingorders.table.CellCheck;

/** One cell of a row in words, such as {@code minutes since detection more than 60 – it was 16 min 12 s}. */
final class CellWords {
    private static final List<Map.Entry<String, String>> TESTS = List.of(
            Map.entry("= ", ""),
            Map.entry(">= ", "at least "),
            Map.entry("<= ", "at most "),
            Map.entry("> ", "more than "),
            Map.entry("< ", "less than "),
            Map.entry("not ", "anything but "));

    private CellWords() {}

    /** What the cell found. */
    static String met(CellCheck cell) {
        return cell.test().equals("= " + cell.value())
                ? what(cell) + " was " + cell.value()
                : what(cell) + " was " + found(cell) + " (" + wanted(cell.test()) + ")";
    }

    /** What the cell asked for, and what there was instead. */
    static String failed(CellCheck cell) {
        String found = cell.value().equals("unknown") ? "it was not known" : "it was " + found(cell);
        return what(cell) + " " + wanted(cell.test()) + " – " + found;
    }

    /** Within a sentence; an abbreviation keeps its capitals. */
    private static String what(CellCheck cell) {
        String heading = cell.heading();
        boolean abbreviation = heading.length() > 1 && Character.isUpperCase(heading.charAt(1));
        return abbreviation ? heading : Character.toLowerCase(heading.charAt(0)) + heading.substring(1);
    }

    /** Minutes are counted to the millisecond, and told as a clock would. */
    private static String found(CellCheck cell) {
        boolean fraction = cell.heading().startsWith("Minutes ") && cell.value().contains(".");
        return fraction ? TimeWords.minutes(new BigDecimal(cell.value())) : cell.value();
    }

    /** Such as {@code more than 3} for {@code > 3}. */
    static String wanted(String sign) {
        return TESTS.stream()
                .filter(test -> sign.startsWith(test.getKey()))
                .map(test -> test.getValue() + sign.substring(test.getKey().length()))
                .findFirst()
                .orElse(sign);
    }
}
