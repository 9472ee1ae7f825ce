package org.standingorders.fact;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Free words a sender attaches to a fact, sorted by name. At most 32, names up to 64 and values up to 256 characters. */
public record Labels(SortedMap<String, String> values) {
    public static final int MAX_ENTRIES = 32;
    public static final int MAX_NAME = 64;
    public static final int MAX_VALUE = 256;
    public static final Labels NONE = new Labels(new TreeMap<>());

    public Labels {
        if (!fits(values)) {
            throw new IllegalArgumentException(
                    "Labels must have at most 32 names of 1 to 64 and values of 256 characters.");
        }
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Labels of(Map<String, String> values) {
        return values.isEmpty() ? NONE : new Labels(new TreeMap<>(values));
    }

    /** True when the entries are within the limits. */
    public static boolean fits(Map<String, String> values) {
        return values.size() <= MAX_ENTRIES
                && values.entrySet().stream().allMatch(each -> fits(each.getKey(), each.getValue()));
    }

    /** True when one entry is within the limits. */
    public static boolean fits(String name, String value) {
        return !name.isEmpty() && name.length() <= MAX_NAME && value.length() <= MAX_VALUE;
    }
}
