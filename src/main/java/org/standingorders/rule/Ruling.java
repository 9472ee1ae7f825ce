package org.standingorders.rule;

import java.util.List;

/** An answer together with its reasons. */
public record Ruling<T>(T answer, List<Reason> reasons) {
    public Ruling {
        reasons = List.copyOf(reasons);
    }
}
