package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.standingorders.desk.BadCursor;

/**
 * The order of a list. A cursor is the place of a page's last entry in it: whatever is inserted meanwhile, no entry comes
 * twice and none that was there is left out.
 *
 * @param list tells the cursors of one list from those of another
 * @param keys columns that together tell any two entries apart, the most significant first
 */
record Order(String list, List<SortKey> keys) {
    private static final int LONGEST = 200;

    static Order of(String list, SortKey... keys) {
        return new Order(list, List.of(keys));
    }

    String cursor(Row row) {
        String place = keys.stream().map(key -> key.write(row)).collect(Collectors.joining(" ", list + " ", ""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The values of the keys at the cursor.
     *
     * @throws BadCursor when this list did not give it out
     */
    Object[] place(String cursor) {
        try {
            return values(cursor);
        } catch (IllegalArgumentException malformed) {
            throw new BadCursor();
        }
    }

    private Object[] values(String cursor) {
        if (cursor.length() > LONGEST) {
            throw new BadCursor();
        }
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
        if (parts.length != keys.size() + 1 || !parts[0].equals(list)) {
            throw new BadCursor();
        }
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).read(parts[i + 1]))
                .toArray();
    }

    String columns() {
        return keys.stream().map(SortKey::column).collect(Collectors.joining(", "));
    }

    String newestFirst() {
        return keys.stream().map(key -> key.column() + " DESC").collect(Collectors.joining(", "));
    }

    /** A {@code ?} for each key. */
    String marks() {
        return keys.stream().map(key -> "?").collect(Collectors.joining(", "));
    }
}
