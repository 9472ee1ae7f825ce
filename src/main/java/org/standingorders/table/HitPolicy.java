package org.standingorders.table;

/** How several matching rows become one answer, as in DMN. */
public enum HitPolicy {
    /** At most one row may match; two are a loud error, never luck. */
    UNIQUE,
    /** The topmost matching row answers. */
    FIRST,
    /** Every matching row answers, in the order of the table. */
    COLLECT,
    /** The matching rows that rank highest by the table's first output answer. */
    PRIORITY;

    /** Which of several matching rows count, in words. */
    public String counting() {
        return switch (this) {
            case UNIQUE -> "the one that says more than (everything else)";
            case FIRST -> "the topmost";
            case COLLECT -> "each";
            case PRIORITY -> "the highest";
        };
    }

    /** Whether a row without any condition makes sense: under the others it would always be one of the answers. */
    public boolean allowsCatchAll() {
        return this == FIRST || this == UNIQUE;
    }
}
