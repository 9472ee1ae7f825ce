package org.standingorders.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem.Code;

/** Collects contradictions between two fields by their posted names; an unknown value contradicts nothing. */
final class Consistency {
    private final List<FactProblem> problems = new ArrayList<>();

    /** The first must not be more than the second. */
    Consistency notAbove(String name, @Nullable Integer value, String limitName, @Nullable Integer limit) {
        if (value != null && limit != null && value > limit) {
            add(name, "must not be more than", limitName);
        }
        return this;
    }

    /** The first must not be earlier than the second. */
    <T extends Comparable<? super T>> Consistency notBefore(
            String name, @Nullable T value, String startName, @Nullable T start) {
        if (value != null && start != null && value.compareTo(start) < 0) {
            add(name, "must not be before", startName);
        }
        return this;
    }

    List<FactProblem> problems() {
        return problems;
    }

    private void add(String name, String relation, String otherName) {
        String message = "%s %s %s.".formatted(name, relation, otherName);
        problems.add(new FactProblem("/" + name, Code.INCONSISTENT, message));
    }
}
