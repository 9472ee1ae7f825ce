package org.standingorders.adapter.workbook;

import org.standingorders.table.Choice;
import org.standingorders.table.Condition;
import org.standingorders.table.DecimalNumber;
import org.standingorders.table.Field;
import org.standingorders.table.Flag;
import org.standingorders.table.Output;
import org.standingorders.table.WholeNumber;

/**
 * The technical row of a sheet: what Drools' own compiler would put each cell into. We never run these texts; they are
 * there so that any Drools tool can open the workbook, and they must stand exactly as written here.
 *
 * <p>Decimals end in {@code B} because Drools reads a plain {@code 0.85} as a binary fraction, and then finds that
 * {@code 0.85 > 0.85}. Choices are compared by their text, which needs no import and bears a missing value.
 */
final class Snippet {
    private static final String ONE = "$param";
    private static final String EACH = "$";

    private Snippet() {}

    static String of(Condition condition) {
        var field = condition.field();
        return switch (condition.operator()) {
            case EQUAL -> compare(field, "==", ONE);
            case NOT_EQUAL -> field.name() + " != null && " + compare(field, "!=", ONE);
            case LESS_THAN -> compare(field, "<", ONE);
            case AT_MOST -> compare(field, "<=", ONE);
            case MORE_THAN -> compare(field, ">", ONE);
            case AT_LEAST -> compare(field, ">=", ONE);
            case ONE_OF -> "forall(||){" + compare(field, "==", EACH) + "}";
            case NONE_OF -> "forall(&&){" + field.name() + " != null && " + compare(field, "!=", EACH) + "}";
        };
    }

    static String of(Output output) {
        return "hits.put(\"" + output.name() + "\", \"" + ONE + "\");";
    }

    private static String compare(Field field, String sign, String parameter) {
        return subject(field) + " " + sign + " " + literal(field, parameter);
    }

    private static String subject(Field field) {
        return field.type() instanceof Choice ? "String.valueOf(" + field.name() + ")" : field.name();
    }

    private static String literal(Field field, String parameter) {
        if (field.type() instanceof DecimalNumber) {
            return parameter + "B";
        }
        return field.type() instanceof WholeNumber || field.type() instanceof Flag
                ? parameter
                : "\"" + parameter + "\"";
    }
}
