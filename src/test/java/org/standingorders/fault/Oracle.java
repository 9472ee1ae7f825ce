package org.standingorders.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.standingorders.fact.Fact;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.ServiceProcess;

/** Holds the clients' ledger against what the service has stored and what it says now (I1, I2, I5 and I6 of the fault tests). */
record Oracle(Ledger ledger, ServiceProcess service) {
    private static final int AT_ONCE = 500;
    private static final int REPLAYED = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What can be seen over HTTP. */
    void check() throws Exception {
        everyFactIsKnownWithWhatItLedTo();
        everyReportIsCountedInTheOneIncidentOfItsKey();
        assertThat(service.get("/v1/log/verify").path("ok").asBoolean()).isTrue();
    }

    /** What only the database shows, too. */
    void check(PgDatabase database, long seed) throws Exception {
        Set<String> lost =
                ledger.all().stream().map(each -> each.fact().id().toString()).collect(Collectors.toSet());
        lost.removeAll(database.all("SELECT fact_id::text FROM facts"));
        assertThat(lost).isEmpty();
        assertThat(database.count("facts")).isEqualTo(ledger.facts());
        assertThat(database.count("incidents i WHERE version <>"
                        + " (SELECT count(*) FROM incident_events e WHERE e.incident_id = i.incident_id)"))
                .isZero();
        check();
        decisionsReplay(database.all("SELECT decision_id::text FROM decisions ORDER BY 1"), new Random(seed));
    }

    /** Each is sent once more: it must be known, with the incidents and decisions that its sender was told of. */
    private void everyFactIsKnownWithWhatItLedTo() throws Exception {
        List<Ledger.Answered> all = ledger.all();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Ledger.Answered> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            List<Fact> facts = some.stream().map(Ledger.Answered::fact).toList();
            JsonNode results =
                    JSON.readTree(service.postFacts(Facts.posted(facts)).body()).path("results");
            for (int i = 0; i < some.size(); i++) {
                JsonNode first = some.get(i).result();
                JsonNode again = results.path(i);
                assertThat(again.path("status").asText()).isEqualTo("duplicate");
                assertThat(first.path("status").asText()).isIn("accepted", "duplicate");
                assertThat(again.path("incidents")).isEqualTo(first.path("incidents"));
                assertThat(again.path("decisions")).isEqualTo(first.path("decisions"));
            }
        }
    }

    /** Nothing ends during a test, so that a key has one incident, which has seen every report of its condition. */
    private void everyReportIsCountedInTheOneIncidentOfItsKey() throws Exception {
        Map<String, Long> occurrences = new TreeMap<>();
        for (JsonNode each : service.get("/v1/incidents?limit=500").path("items")) {
            String key = each.path("dedup_key").asText();
            assertThat(occurrences).doesNotContainKey(key);
            occurrences.put(key, each.path("occurrences").asLong());
        }
        assertThat(occurrences).isEqualTo(ledger.reports());
    }

    private void decisionsReplay(List<String> decisions, Random random) throws Exception {
        List<String> shuffled = new ArrayList<>(decisions);
        Collections.shuffle(shuffled, random);
        for (String each : shuffled.subList(0, Math.min(REPLAYED, shuffled.size()))) {
            assertThat(service.post("/v1/decisions/" + each + "/replay")
                            .path("identical")
                            .asBoolean())
                    .isTrue();
        }
    }
}
