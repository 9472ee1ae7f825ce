package org.standingorders.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down a {@link TableShape} column by column, naming subjects and fields of a vocabulary. */
public final class ShapeDraft {
    private final Vocabulary vocabulary;
    private final TableId id;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private @Nullable Subject subject;

    public ShapeDraft(Vocabulary vocabulary, String id) {
        this.vocabulary = vocabulary;
        this.id = new TableId(id);
    }

    /** The conditions that follow ask about this subject. */
    public ShapeDraft about(String subjectName) {
        subject = vocabulary
                .subject(subjectName)
                .orElseThrow(() -> new IllegalArgumentException(id + " needs the subject (" + subjectName + ")."));
        return this;
    }

    /** A condition column that takes what the field takes. */
    public ShapeDraft when(String field, Operator operator, String label) {
        return when(field, operator, field(field).type(), label);
    }

    /** A condition column whose cells take less than the field does. */
    public ShapeDraft when(String field, Operator operator, ValueType type, String label) {
        conditions.add(new Condition(subject(), field(field), operator, type, label));
        return this;
    }

    /** An output column that every row must fill. */
    public ShapeDraft then(String name, ValueType type, String label) {
        outputs.add(new Output(name, type, label, true));
        return this;
    }

    /** An output column that a row may leave blank. */
    public ShapeDraft maybe(String name, ValueType type, String label) {
        outputs.add(new Output(name, type, label, false));
        return this;
    }

    /** An output column with a sentence; its places are the fields of the subjects asked about so far. */
    public ShapeDraft sentence(String name, String label) {
        return then(name, new Template.Type(200, places()), label);
    }

    /** An output column that may name values; their places are the fields of the subjects asked about so far. */
    public ShapeDraft particulars(String name, String label) {
        return maybe(name, new Assignments.Type(new Template.Type(200, places())), label);
    }

    public TableShape shape(String title, HitPolicy hitPolicy, String point, String owner) {
        return new TableShape(id, title, hitPolicy, point, owner, conditions, outputs);
    }

    private Set<String> places() {
        return conditions.stream()
                .map(Condition::subject)
                .flatMap(asked -> asked.fields().values().stream())
                .map(Field::column)
                .collect(Collectors.toSet());
    }

    private Field field(String name) {
        return subject()
                .field(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        id + " needs the field (" + name + ") of " + subject().name() + "."));
    }

    private Subject subject() {
        return Optional.ofNullable(subject)
                .orElseThrow(() -> new IllegalStateException(id + " needs a subject before its first condition."));
    }
}
