package org.standingorders.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;

/** Where a reader stands in a JSON document; the pointer is put together only when there is something to say. */
record Place(@Nullable Place parent, String step, List<FactProblem> problems) {

    static Place root(List<FactProblem> problems) {
        return new Place(null, "", problems);
    }

    Place member(String name) {
        return new Place(this, name, problems);
    }

    /** Notes a problem here. Returns null, which stands for a value that could not be read. */
    @Nullable
    Object refuse(Code code, String message) {
        problems.add(new FactProblem(pointer(), code, message));
        return null;
    }

    /** The same for problems found further in. */
    @Nullable
    Object refuseAll(List<FactProblem> found) {
        found.forEach(each -> problems.add(each.under(pointer())));
        return null;
    }

    /** The same for a value of the wrong sort. */
    @Nullable
    Object wrong(String wanted) {
        return refuse(Code.WRONG_TYPE, (parent == null ? "The value" : Shown.of(step)) + " must be " + wanted + ".");
    }

    private String pointer() {
        return parent == null ? "" : parent.pointer() + Shown.step(step);
    }
}
