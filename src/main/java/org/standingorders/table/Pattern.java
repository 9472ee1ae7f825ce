package org.standingorders.table;

import java.util.List;

/** What one row asks of one subject: the non-blank cells over its columns, never none. */
public record Pattern(Subject subject, List<Constraint> constraints) {

    public Pattern {
        constraints = List.copyOf(constraints);
    }

    /** Whether this object is of the right kind and passes every cell. */
    public boolean matches(Object candidate) {
        return subject.covers(candidate) && constraints.stream().allMatch(constraint -> constraint.met(candidate));
    }

    /** One non-blank cell: a column and its test. */
    public record Constraint(Condition condition, UnaryTest test) {

        public boolean met(Object candidate) {
            return test.matches(condition.field().read(candidate));
        }
    }
}
