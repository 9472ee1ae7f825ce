package org.standingorders.detect;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standingorders.fact.Signal;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Ruling;
import org.standingorders.table.Assignments;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;

/** The decision point {@code map}: the first row of DT-00 that knows an alert says which fact it stands for. */
public final class SignalMapper {
    private final Rules rules;
    private final DecisionTable table;

    public SignalMapper(Rules rules, DecisionTable table) {
        this.rules = rules;
        this.table = table;
    }

    /**
     * The fact that an alert stands for. Empty with the reason {@code NO_MATCH} when no row knows the alert; empty with a
     * row as its reason when the alert is resolved and the row says nothing about that.
     *
     * @param now decides which rows are in force
     */
    public Ruling<Optional<MappedReading>> map(Signal signal, Instant now) {
        List<RowHit> hits = InForce.settled(table, rules.fire(List.of(signal)), now);
        if (hits.isEmpty()) {
            return new Ruling<>(
                    Optional.empty(), List.of(Reason.noMatch(table.id().value(), List.of())));
        }
        RowHit hit = hits.get(0);
        return new Ruling<>(reading(hit, signal), List.of(hit.reason(List.of())));
    }

    private static Optional<MappedReading> reading(RowHit hit, Signal signal) {
        Row row = hit.row();
        String column = signal.state() == Signal.State.FIRING ? "firing" : "resolved";
        String factType = row.output("fact_type", String.class).orElseThrow();
        return row.output(column, Assignments.class)
                .map(values -> new MappedReading(hit.rule(), factType, filled(values, new SignalWords(signal))));
    }

    private static Map<String, String> filled(Assignments values, SignalWords words) {
        Map<String, String> fields = new LinkedHashMap<>();
        values.values().forEach((field, template) -> {
            if (words.sayAllOf(template.places())) {
                fields.put(field, template.fill(place -> words.of(place).orElse("")));
            }
        });
        return fields;
    }
}
