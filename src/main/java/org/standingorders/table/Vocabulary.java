package org.standingorders.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The closed list of what cells may speak of: the subjects of conditions, read once by reflection over their record
 * types, and lists of words for outputs. Both are known by their simple type name.
 */
public final class Vocabulary {
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, Choice> choices = new LinkedHashMap<>();

    private Vocabulary() {}

    public static Vocabulary of(
            Collection<? extends Class<? extends Record>> subjects,
            Collection<? extends Class<? extends Enum<?>>> choices) {
        var vocabulary = new Vocabulary();
        subjects.forEach(type -> add(vocabulary.subjects, type, RecordFields.subject(type)));
        choices.forEach(type -> add(vocabulary.choices, type, Choice.of(type)));
        return vocabulary;
    }

    private static <T> void add(Map<String, T> known, Class<?> type, T meaning) {
        if (known.put(type.getSimpleName(), meaning) != null) {
            throw new IllegalArgumentException("The type name (" + type.getSimpleName() + ") must be unique.");
        }
    }

    public Optional<Subject> subject(String name) {
        return Optional.ofNullable(subjects.get(name));
    }

    public Optional<Choice> choice(String name) {
        return Optional.ofNullable(choices.get(name));
    }

    public List<Subject> subjects() {
        return List.copyOf(subjects.values());
    }
}
