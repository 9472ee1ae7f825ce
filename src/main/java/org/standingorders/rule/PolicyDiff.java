package org.standingorders.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.standingorders.table.Case;
import org.standingorders.table.CaseText;
import org.standingorders.table.Difference;
import org.standingorders.table.TableDiff;
import org.standingorders.table.TableId;

/** What differs between the workbooks of two policies: rows and cells of tables first, then the cases that try them. */
public final class PolicyDiff {
    private PolicyDiff() {}

    public static List<Difference> between(Policy before, Policy after) {
        return Stream.concat(
                        TableDiff.between(before.tables(), after.tables()).stream(),
                        cases(byPlace(before.cases()), byPlace(after.cases())))
                .toList();
    }

    /** A case is told apart by its table and id. */
    private record Place(TableId table, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int tables = table.compareTo(other.table);
            return tables == 0 ? id.compareTo(other.id) : tables;
        }
    }

    private static Map<Place, String> byPlace(List<Case> cases) {
        Map<Place, String> byPlace = new TreeMap<>();
        cases.forEach(
                one -> byPlace.merge(new Place(one.table(), one.id()), text(one), (some, more) -> some + " | " + more));
        return byPlace;
    }

    private static String text(Case one) {
        return CaseText.of(one)
                .lines()
                .skip(1)
                .reduce((some, more) -> some + "; " + more)
                .orElse("");
    }

    private static Stream<Difference> cases(Map<Place, String> before, Map<Place, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(place -> !Objects.equals(before.get(place), after.get(place)))
                .map(place ->
                        new Difference(place.table(), null, "case " + place.id(), before.get(place), after.get(place)));
    }
}
