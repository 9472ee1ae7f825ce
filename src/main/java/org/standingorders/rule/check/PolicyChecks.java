package org.standingorders.rule.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.standingorders.rule.Policy;
import org.standingorders.table.Finding;

/** Every check between rows and between tables. */
public final class PolicyChecks {
    private static final List<Function<Policy, List<Finding>>> ALL = List.of(
            LookupCheck::of,
            SignalCheck::of,
            LevelCheck::of,
            DutyHourCheck::of,
            EscalationCheck::of,
            ContactCheck::of,
            PhaseCheck::of,
            ChecklistCheck::of);

    private PolicyChecks() {}

    /** All findings of all checks; a policy with every table is expected. */
    public static List<Finding> of(Policy policy) {
        return ALL.stream().flatMap(check -> check.apply(policy).stream()).toList();
    }

    static <T> List<Finding> each(Stream<T> things, Function<T, Stream<Finding>> check) {
        return things.flatMap(check).toList();
    }
}
