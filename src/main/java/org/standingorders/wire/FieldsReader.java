package org.standingorders.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.fact.Field;
import org.standingorders.fact.Kind;
import org.standingorders.fact.RecordDraft;
import org.standingorders.fact.Shape;

/** Fills a draft from the members of a JSON object by the declared fields. JSON null is the same as absent: unknown. */
final class FieldsReader {
    private final Shape shape;
    private final RecordDraft draft;

    private FieldsReader(Shape shape) {
        this.shape = shape;
        this.draft = new RecordDraft(shape);
    }

    /** Reads a whole record of nothing but declared fields. */
    static <T> Decoded<T> form(Object tree, Class<T> type) {
        if (!(tree instanceof Map<?, ?> object)) {
            return Decoded.refused(List.of(new FactProblem("", Code.WRONG_TYPE, "The text must be a JSON object.")));
        }
        RecordDraft draft = all(Shape.of(type), object, Set.of());
        List<FactProblem> problems = draft.problems();
        return problems.isEmpty() ? Decoded.of(type.cast(draft.build())) : Decoded.refused(problems);
    }

    /** Reads the members that are fields of the shape and leaves the others alone. */
    static RecordDraft among(Shape shape, Map<?, ?> object) {
        FieldsReader reader = new FieldsReader(shape);
        for (Field each : shape.fields()) {
            Object plain = object.get(each.jsonName());
            if (plain != null) {
                reader.set(each, plain);
            }
        }
        return reader.draft;
    }

    /** Reads the members that are fields of the shape and refuses every other that is not named in the set. */
    static RecordDraft all(Shape shape, Map<?, ?> object, Set<String> others) {
        FieldsReader reader = new FieldsReader(shape);
        object.forEach((name, plain) -> reader.member((String) name, plain, others));
        return reader.draft;
    }

    private void member(String name, @Nullable Object plain, Set<String> others) {
        Field field = shape.byJsonName(name);
        if (field != null && plain != null) {
            set(field, plain);
        }
        if (field == null && !others.contains(name)) {
            draft.refuse(unknown(name, allowed(others)));
        }
    }

    private static FactProblem unknown(String name, Collection<String> allowed) {
        String message = "This is not a field here. " + Nearest.advice(name, allowed);
        return new FactProblem(Shown.step(name), Code.UNKNOWN_FIELD, message);
    }

    private List<String> allowed(Set<String> others) {
        return Stream.concat(
                        shape.fields().stream().map(Field::jsonName),
                        others.stream().sorted())
                .distinct()
                .toList();
    }

    private void set(Field field, Object plain) {
        Object value = field.list() ? list(field, plain) : single(field, plain, field.pointer());
        if (value == null) {
            draft.unreadable(field);
        } else {
            draft.set(field, value);
        }
    }

    private @Nullable List<Object> list(Field field, Object plain) {
        if (!(plain instanceof List<?> entries)) {
            draft.refuse(FieldValue.wrong(field, "a list"));
            return null;
        }
        List<Object> values = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Object value = single(field, entries.get(i), field.pointer() + "/" + i);
            if (value != null && isAllowed(field, value, field.pointer() + "/" + i)) {
                values.add(value);
            }
        }
        return values.size() == entries.size() ? values : null;
    }

    private boolean isAllowed(Field field, Object value, String pointer) {
        FactProblem problem = field.problemWith(value);
        if (problem != null) {
            draft.refuse(problem.at(pointer));
        }
        return problem == null;
    }

    private @Nullable Object single(Field field, @Nullable Object plain, String pointer) {
        if (field.kind() == Kind.GROUP && plain instanceof Map<?, ?> object) {
            return group(field, object, pointer);
        }
        Object value = FieldValue.read(field, plain);
        if (value instanceof FactProblem problem) {
            draft.refuse(problem.at(pointer));
            return null;
        }
        return value;
    }

    private @Nullable Object group(Field field, Map<?, ?> object, String pointer) {
        RecordDraft inner = all(field.group(), object, Set.of());
        List<FactProblem> problems = inner.problems();
        problems.forEach(each -> draft.refuse(each.under(pointer)));
        return problems.isEmpty() ? inner.build() : null;
    }
}
