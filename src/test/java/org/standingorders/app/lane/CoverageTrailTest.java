package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Readings.coverage;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.fact.Evidence.Value;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Reading;
import org.standingorders.flow.CoverageTrail;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.Incident;
import org.standingorders.orient.EvidenceItem;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Shipped;
import org.standingorders.wire.Json;

/** How coverage stood in the last 24 hours is stored with the program (E11 of DT-10). */
class CoverageTrailTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Rulebook shipped = Shipped.rulebook();
    private final Rulebooks rulebooks = digest -> Future.succeededFuture(shipped);
    private final Facts facts = new Facts(11);

    @Test
    void whichever_instance_comes_next_compares_with_the_highest_also_after_a_start() {
        database.activate(shipped.policy());
        Fact highest;
        try (Instance one = new Instance(database.address(), rulebooks, 41);
                Instance two = new Instance(database.address(), rulebooks, 42)) {
            receives(two, coverage("0.9"));
            highest = receives(one, coverage("0.95"));
            receives(two, coverage("0.91"));
        }
        assertThat(stored().highs()).extracting(CoverageTrail.High::factId).containsExactly(highest.id());

        Fact newest;
        try (Instance restarted = new Instance(database.address(), rulebooks, 43)) {
            newest = receives(restarted, coverage("0.85"));
            receives(restarted, corrupt());
        }
        assertThat(e11()).isEqualTo(new EvidenceItem("E11", Value.PRESENT, false, List.of(highest.id(), newest.id())));
    }

    private Fact receives(Instance instance, Reading reading) {
        Fact fact = facts.reporting(reading);
        await(instance.lanes().receive(List.of(fact), null));
        return fact;
    }

    private CoverageTrail stored() {
        return read("SELECT coverage_trail FROM programs", CoverageTrail.class);
    }

    private EvidenceItem e11() {
        String damaged = "SELECT convert_from(body, 'UTF8') FROM incidents WHERE type = 'database_failure'";
        return Objects.requireNonNull(
                        read(damaged, Incident.class).card().response().orientation())
                .answer()
                .evidence()
                .stream()
                .filter(item -> item.key().equals("E11"))
                .findFirst()
                .orElseThrow();
    }

    private <T> T read(String sql, Class<T> type) {
        return Json.read(database.ask(sql).getBytes(StandardCharsets.UTF_8), type);
    }
}
