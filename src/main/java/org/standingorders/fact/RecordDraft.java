package org.standingorders.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem.Code;

/**
 * A record being put together field by field, by whoever has the values: a decoder, or a table that maps signals.
 *
 * <p>Set the values, ask for the {@link #problems()}, and only when there are none, {@link #build()}.
 */
public final class RecordDraft {
    private static final Object UNREADABLE = new Object();

    private final Shape shape;
    private final @Nullable Object[] values;
    private final List<FactProblem> problems = new ArrayList<>();
    private @Nullable Object built;

    public RecordDraft(Shape shape) {
        this.shape = shape;
        this.values = new @Nullable Object[shape.fields().size()];
    }

    /** Sets a field to a value of its type, a list of such values, or a {@code Long} for any whole number. */
    public void set(Field field, Object value) {
        FactProblem problem = field.problemWith(value);
        values[field.position()] = problem == null ? exact(field, value) : value;
        if (problem != null) {
            problems.add(problem);
        }
    }

    /** Notes that a field was given but could not be read, for a reason that is noted apart. */
    public void unreadable(Field field) {
        values[field.position()] = UNREADABLE;
    }

    /** Notes a problem. */
    public void refuse(FactProblem problem) {
        problems.add(problem);
    }

    /** Everything that keeps this from being a fact. Contradictions are looked for only when nothing else is wrong. */
    public List<FactProblem> problems() {
        List<FactProblem> all = new ArrayList<>(problems);
        for (Field each : shape.required()) {
            if (!isGiven(each)) {
                all.add(missing(each));
            }
        }
        if (saysNothing()) {
            all.add(sayingNothing());
        }
        if (all.isEmpty() && build() instanceof Reading reading) {
            all.addAll(reading.problems());
        }
        return all;
    }

    /** The finished record. May be called only when there are no problems. */
    public Object build() {
        if (built == null) {
            for (Field each : shape.fields()) {
                fillIn(each);
            }
            built = shape.build(values);
        }
        return built;
    }

    private void fillIn(Field field) {
        if (values[field.position()] == null) {
            values[field.position()] = field.presence().absent();
        }
    }

    private boolean saysNothing() {
        for (Field each : shape.atLeastOne()) {
            if (isGiven(each)) {
                return false;
            }
        }
        return !shape.atLeastOne().isEmpty();
    }

    private boolean isGiven(Field field) {
        Object value = values[field.position()];
        return value != null && !(value instanceof List<?> entries && entries.isEmpty());
    }

    private static FactProblem missing(Field field) {
        return new FactProblem(field.pointer(), Code.REQUIRED, field.jsonName() + " must be given.");
    }

    private FactProblem sayingNothing() {
        String names = shape.atLeastOne().stream().map(Field::jsonName).collect(Collectors.joining(", "));
        return new FactProblem("", Code.REQUIRED, "At least one of (" + names + ") must be given.");
    }

    /** Equal numbers become equal values, whatever zeros were written behind the point. */
    private static Object exact(Field field, Object value) {
        if (value instanceof Long whole && field.type() == Integer.class) {
            return Math.toIntExact(whole);
        }
        return value instanceof BigDecimal decimal ? Decimals.exact(decimal) : value;
    }
}
