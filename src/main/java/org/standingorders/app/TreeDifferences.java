package org.standingorders.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.standingorders.wire.Json;

/** Where two values differ in their JSON form, each place by its pointer (RFC 6901) with both contents. */
final class TreeDifferences {
    private final List<String> found = new ArrayList<>();

    private TreeDifferences() {}

    static List<String> between(Object stored, Object again) {
        TreeDifferences differences = new TreeDifferences();
        differences.compare("", tree(stored), tree(again));
        return differences.found;
    }

    private static Object tree(Object value) {
        return Json.tree(Json.canonical(value)).orBroken();
    }

    private void compare(String place, @Nullable Object stored, @Nullable Object again) {
        if (stored instanceof Map<?, ?> one && again instanceof Map<?, ?> other) {
            members(place, one, other);
        } else if (stored instanceof List<?> one && again instanceof List<?> other) {
            entries(place, one, other);
        } else if (!Objects.equals(stored, again)) {
            found.add(place + ": was " + shown(stored) + ", is now " + shown(again));
        }
    }

    private void members(String place, Map<?, ?> stored, Map<?, ?> again) {
        TreeSet<String> names = new TreeSet<>();
        stored.keySet().forEach(name -> names.add((String) name));
        again.keySet().forEach(name -> names.add((String) name));
        names.forEach(name -> compare(place + "/" + name, stored.get(name), again.get(name)));
    }

    private void entries(String place, List<?> stored, List<?> again) {
        for (int i = 0; i < Math.max(stored.size(), again.size()); i++) {
            compare(place + "/" + i, at(stored, i), at(again, i));
        }
    }

    private static @Nullable Object at(List<?> entries, int i) {
        return i < entries.size() ? entries.get(i) : null;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "absent" : Json.text(value);
    }
}
