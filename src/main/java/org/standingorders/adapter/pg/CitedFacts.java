package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.standingorders.desk.MappedSignal;
import org.standingorders.explain.CitedFact;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.wire.Json;

/** Reads facts together with the alerts that they stand for; such a fact has its signal's id. */
final class CitedFacts {
    private static final String CITED = """
            SELECT f.fact_id, p.program_id, f.source, f.observed_at, f.received_at, f.quality, f.body, s.body AS signal
            FROM fact_ids i
            JOIN facts f ON f.received_on = i.received_on AND f.program_no = i.program_no AND f.position = i.position
            JOIN programs p ON p.program_no = f.program_no
            LEFT JOIN signals s ON s.signal_id = i.fact_id
            WHERE i.fact_id = ANY (?)""";

    private CitedFacts() {}

    /** In the order of their ids; without those that are kept no longer. */
    static Future<List<CitedFact>> of(Database database, List<FactId> facts) {
        UUID[] ids = facts.stream().map(FactId::value).toArray(UUID[]::new);
        return new Query(CITED, (Object) ids)
                .ask(database)
                .map(rows -> Rows.list(rows, CitedFacts::cited).stream()
                        .sorted(Comparator.comparing(
                                cited -> facts.indexOf(cited.fact().id())))
                        .toList());
    }

    private static CitedFact cited(Row row) {
        Fact fact = Rows.fact(row);
        if (row.getBuffer("signal") == null) {
            return CitedFact.posted(fact);
        }
        MappedSignal mapped = Json.read(Rows.bytes(row, "signal"), MappedSignal.class);
        return new CitedFact(fact, mapped.signal().name(), mapped.row());
    }
}
