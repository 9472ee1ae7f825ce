package org.standingorders.detect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a row of DT-00 makes of an alert: a fact still in words, to be read against the schema of its type.
 *
 * @param row such as {@code DT-00/S1}
 * @param fields JSON name to value, in the order of the cell; a field whose value the alert does not say is left out
 */
public record MappedReading(String row, String factType, Map<String, String> fields) {
    public MappedReading {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
