package org.standingorders.adapter.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.standingorders.table.CellRef;
import org.standingorders.table.Condition;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;
import org.standingorders.table.TableShape;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.ValueType;

/** A row being read from a seed text. */
final class RowDraft {
    private static final String OFF = " off";

    private final TableShape shape;
    private final String id;
    private final boolean enabled;
    private final Map<String, String> conditions = new HashMap<>();
    private final Map<String, String> outputs = new HashMap<>();
    private String why = "";
    private String source = "";

    RowDraft(TableShape shape, String head) {
        this.shape = shape;
        this.enabled = !head.endsWith(OFF);
        this.id = enabled ? head : head.substring(0, head.length() - OFF.length());
    }

    String id() {
        return id;
    }

    void line(String word, String text) {
        switch (word) {
            case "if" -> conditions.put(text, text);
            case "then" -> outputs.put(text.substring(0, text.indexOf(" = ")), text.substring(text.indexOf(" = ") + 3));
            case "why" -> why = text;
            case "source" -> source = text;
            default -> throw new IllegalArgumentException(word + " " + text);
        }
    }

    Row build(CellRef anchor) {
        var asked = new HashMap<>(conditions);
        var tests = shape.conditions().stream()
                .map(condition -> test(condition, asked))
                .toList();
        var given = new HashMap<>(outputs);
        var values = new LinkedHashMap<String, Object>();
        for (var output : shape.outputs()) {
            Optional.ofNullable(given.remove(output.name()))
                    .ifPresent(text -> values.put(output.name(), value(output.type(), text)));
        }
        if (!asked.isEmpty() || !given.isEmpty()) {
            throw new IllegalArgumentException(shape.id() + "/" + id + " has no columns for " + asked + given);
        }
        return new Row(new RowId(id), enabled, null, null, tests, values, why, source, anchor);
    }

    private UnaryTest test(Condition condition, Map<String, String> asked) {
        var column = condition.column() + " " + condition.operator().sign() + " ";
        var full = condition.subject().column() + "." + column;
        for (var text : asked.keySet()) {
            if (text.startsWith(full) || text.startsWith(column)) {
                asked.remove(text);
                var constant = text.substring(text.startsWith(full) ? full.length() : column.length());
                return condition.test(value(condition.cellType(), constant));
            }
        }
        return new UnaryTest.Any();
    }

    private Object value(ValueType type, String text) {
        if (type.parse(text) instanceof ValueType.Parsed.Accepted accepted) {
            return accepted.value();
        }
        throw new IllegalArgumentException(shape.id() + "/" + id + ": " + type.parse(text));
    }
}
