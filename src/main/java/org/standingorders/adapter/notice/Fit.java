package org.standingorders.adapter.notice;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Letter.Item;

/**
 * What of a letter one message of a chat service holds: the most urgent items whole, the others as a line each, and beyond
 * that how many there are.
 *
 * @param whole never none
 * @param counted items for which not even a line is left
 */
record Fit(List<Item> whole, List<Item> brief, int counted) {
    /**
     * What a receiver takes; units are the receiver's own.
     *
     * @param room for the letter
     * @param most items that are whole, at least 1
     * @param whole room that an item takes
     * @param brief room that its line takes
     */
    record Sizes(int room, int most, ToIntFunction<Item> whole, ToIntFunction<Item> brief) {}

    /** The first item is whole, whatever it takes; lines for the others come before more of them are. */
    static Fit of(Letter letter, Sizes sizes) {
        List<Item> items = letter.items();
        int taken = sizes.whole().applyAsInt(items.get(0));
        int named = 1;
        while (named < items.size() && taken + sizes.brief().applyAsInt(items.get(named)) <= sizes.room()) {
            taken += sizes.brief().applyAsInt(items.get(named++));
        }
        int whole = 1;
        while (whole < Math.min(named, sizes.most())
                && taken + sizes.whole().applyAsInt(items.get(whole)) <= sizes.room()) {
            taken += sizes.whole().applyAsInt(items.get(whole++));
        }
        return new Fit(items.subList(0, whole), items.subList(whole, named), items.size() - named);
    }

    /** How many have no line; empty when each has one. */
    Optional<String> rest() {
        return counted == 0
                ? Optional.empty()
                : Optional.of(
                        "And " + counted + " more that this message has no room for: GET /v1/notices lists them.");
    }
}
