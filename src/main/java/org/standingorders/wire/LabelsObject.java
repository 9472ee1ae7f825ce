package org.standingorders.wire;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.CleanText;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.fact.Labels;

/** Labels as a JSON object of texts. */
final class LabelsObject {
    private LabelsObject() {}

    /** The labels that fit; what does not is noted. */
    static Labels read(@Nullable Object plain, List<FactProblem> problems) {
        if (plain == null) {
            return Labels.NONE;
        }
        if (!(plain instanceof Map<?, ?> object)) {
            problems.add(new FactProblem("/labels", Code.WRONG_TYPE, "labels must be an object of texts."));
            return Labels.NONE;
        }
        if (object.size() > Labels.MAX_ENTRIES) {
            problems.add(tooMany(object.size()));
            return Labels.NONE;
        }
        SortedMap<String, String> values = new TreeMap<>();
        object.forEach((name, value) -> read((String) name, value, values, problems));
        return new Labels(values);
    }

    private static void read(
            String name, @Nullable Object value, SortedMap<String, String> values, List<FactProblem> problems) {
        String pointer = "/labels" + Shown.step(name);
        if (!(value instanceof String text)) {
            problems.add(new FactProblem(pointer, Code.WRONG_TYPE, "A label must be a text."));
        } else if (!CleanText.isOneLine(name) || !CleanText.isOneLine(text)) {
            problems.add(
                    new FactProblem(pointer, Code.BAD_TEXT, "A label must be one line without control characters."));
        } else if (!Labels.fits(name, text)) {
            problems.add(new FactProblem(pointer, Code.TOO_LONG, tooLong()));
        } else {
            values.put(name, text);
        }
    }

    private static FactProblem tooMany(int size) {
        String message = "labels (%d entries) must have at most %d.".formatted(size, Labels.MAX_ENTRIES);
        return new FactProblem("/labels", Code.TOO_MANY, message);
    }

    private static String tooLong() {
        return "A label must have a name of 1 to %d and a value of at most %d characters."
                .formatted(Labels.MAX_NAME, Labels.MAX_VALUE);
    }
}
