package org.standingorders.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The closed list of what conditions may ask about: record types and their fields, read once by reflection. */
public final class Vocabulary {
    private final Map<String, Subject> subjects;

    private Vocabulary(Map<String, Subject> subjects) {
        this.subjects = subjects;
    }

    /** Simple names must be unique among the types. */
    public static Vocabulary of(Collection<? extends Class<? extends Record>> types) {
        var subjects = new LinkedHashMap<String, Subject>();
        for (var type : types) {
            if (subjects.put(type.getSimpleName(), RecordFields.subject(type)) != null) {
                throw new IllegalArgumentException("The type name (" + type.getSimpleName() + ") must be unique.");
            }
        }
        return new Vocabulary(subjects);
    }

    public Optional<Subject> subject(String name) {
        return Optional.ofNullable(subjects.get(name));
    }

    public List<Subject> subjects() {
        return new ArrayList<>(subjects.values());
    }
}
