package org.standingorders.mitigate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AssignmentLoad;
import org.standingorders.fact.Fact;
import org.standingorders.fact.TriState;
import org.standingorders.mitigate.SacrificePlan.Deferral;
import org.standingorders.mitigate.SacrificePlan.Remark;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;

/**
 * What to defer when there is too little for everything (DT-19): the least needed first, nothing below its minimum. Critical
 * patient care and duty-hour limits (levels 2 and 1) are never touched, whatever the table says.
 */
public final class Sacrifice {
    private static final String TABLE = "DT-19";
    private static final String NOTHING = "Nothing to shed: there is enough for what is required";
    private static final String TELL = "Notify affected people of changes";

    private final Asked table;

    /** @param table DT-19; null where the policy is older than that table, and then nothing may be deferred */
    public Sacrifice(@Nullable DecisionTable table) {
        this.table = new Asked(TABLE, table);
    }

    public Ruling<SacrificePlan> shed(Shortage shortage) {
        Hierarchy hierarchy = new Hierarchy(table, shortage.asOf());
        List<Ranked> ranked = loads(shortage)
                .map(fact -> hierarchy.ranked(fact, (AssignmentLoad) fact.reading()))
                .sorted(Ranked.LEAST_NEEDED_FIRST)
                .toList();
        List<Deferral> deferrals = deferrals(ranked, shortage.deficit(), day(shortage.asOf()));
        return new Ruling<>(
                plan(shortage, deferrals, ranked, hierarchy.maintained(ranked, deferrals)), reasons(ranked));
    }

    /** The table and what it is shown. */
    public List<Consulted> consulted(Shortage shortage) {
        return table.consulted(loads(shortage).<Object>map(Fact::reading).toList());
    }

    private static Stream<Fact> loads(Shortage shortage) {
        return shortage.loads().stream().filter(fact -> fact.reading() instanceof AssignmentLoad);
    }

    private static List<Deferral> deferrals(List<Ranked> ranked, int deficit, LocalDate today) {
        List<Deferral> deferrals = new ArrayList<>();
        int missing = deficit;
        for (Ranked one : ranked) {
            int count = Math.min(missing, one.spare(today));
            if (count > 0) {
                deferrals.add(one.deferral(count));
                missing -= count;
            }
        }
        return deferrals;
    }

    private static SacrificePlan plan(
            Shortage shortage, List<Deferral> deferrals, List<Ranked> ranked, TriState maintained) {
        int freed = deferrals.stream().mapToInt(Deferral::count).sum();
        int remaining = shortage.deficit() - freed;
        List<Deferral> restore = new ArrayList<>(deferrals);
        Collections.reverse(restore);
        List<Remark> remarks = ranked.stream()
                .flatMap(one -> one.remarks(day(shortage.asOf())))
                .toList();
        return new SacrificePlan(
                shortage.deficit(),
                deferrals,
                freed,
                remaining,
                remaining == 0,
                maintained,
                restore,
                deferrals.stream().map(Deferral::rotation).distinct().toList(),
                deferrals.isEmpty() && remaining == 0 ? NOTHING : TELL,
                remarks);
    }

    private static List<Reason> reasons(List<Ranked> ranked) {
        return ranked.isEmpty()
                ? List.of(Reason.noMatch(TABLE, List.of()))
                : ranked.stream().flatMap(one -> one.reasons().stream()).toList();
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
