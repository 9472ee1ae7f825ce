package org.standingorders.table;

import java.util.Map;

/** A subject of which only some fields are known, as an owner writes it in a case; the rest is unknown. */
public record Given(Subject subject, Map<String, Object> values) {

    public Given {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return subject.name() + values;
    }
}
