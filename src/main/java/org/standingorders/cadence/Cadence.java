package org.standingorders.cadence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Role;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;

/** Keeps those informed who were told, and those who lead, by the row of DT-30 for the severity. */
public final class Cadence {
    static final String UPDATE = "update";
    static final String CHANGE = "change";
    static final String LEADERSHIP = "leadership";

    /** The tier of those who hear that it is over. */
    public static final String ALL_CLEAR = "all_clear";

    private static final String TABLE = "DT-30";

    private final @Nullable DecisionTable table;
    private final HouseRules house;

    /**
     * @param table DT-30; null where the policy is older than that table, and then nobody is informed
     * @param house says from when on a bulletin is late
     */
    public Cadence(@Nullable DecisionTable table, HouseRules house) {
        this.table = table;
        this.house = house;
    }

    public Ruling<Bulletins> inform(CadenceQuestion question) {
        Optional<Promise> promise = promise(question);
        return new Ruling<>(
                promise.map(kept -> kept.bulletins()).orElse(Bulletins.NONE),
                List.of(promise.map(kept -> kept.row().reason(List.of()))
                        .orElseGet(() -> Reason.noMatch(TABLE, List.of()))));
    }

    /** The table and what it is shown. */
    public List<Consulted> consulted(CadenceQuestion question) {
        return table == null ? List.of() : List.of(new Consulted(table, List.of(asked(question))));
    }

    /** Every role that some row may inform besides those who were told. */
    public List<Role> roles() {
        return table == null
                ? List.of()
                : table.rows().stream()
                        .flatMap(row -> Promise.leadership(row).stream())
                        .distinct()
                        .toList();
    }

    private Optional<Promise> promise(CadenceQuestion question) {
        return table == null
                ? Optional.empty()
                : HouseRules.row(table, asked(question), question.asOf())
                        .map(hit -> new Promise(hit, question, late(question)));
    }

    private static Lookup asked(CadenceQuestion question) {
        return new Lookup(question.severity().toString());
    }

    private Duration late(CadenceQuestion question) {
        return house.limit(Limit.LATE_AFTER, question.asOf());
    }
}
