package org.standingorders.wire;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts what has no order of its own into one, so that equal values are written alike. */
final class SortedValues {
    private SortedValues() {}

    /** By the text of the key. */
    static SortedMap<String, @Nullable Object> of(Map<?, ?> map) {
        SortedMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(ScalarText.key(key), value));
        return sorted;
    }

    /** By the canonical text of the entry. */
    static List<?> of(Set<?> set) {
        return set.stream()
                .sorted(Comparator.comparing(each -> new String(Json.canonical(each), StandardCharsets.UTF_8)))
                .toList();
    }
}
