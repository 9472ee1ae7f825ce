package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;
import org.standingorders.testkit.Readings;

/** The clock of one instance jumps: what falls due when, only the database's clock says (F11). */
class ClockJumpTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT10M", "PT-10M"})
    void an_incident_of_an_instance_whose_clock_is_wrong_escalates_neither_early_nor_late_f11(Duration jump) {
        await(instance.lanes().receive(List.of(receivedAt(Instant.now().plus(jump))), null));

        assertThat(seconds(
                        "(convert_from(body, 'UTF8')::jsonb #>> '{card,times,detected_at}')::timestamptz"
                                + " - clock_timestamp()",
                        "incidents"))
                .isBetween(-60.0, 0.0);
        assertThat(seconds("due_at - clock_timestamp()", "programs")).isBetween(3540.0, 3601.0);
    }

    private double seconds(String interval, String table) {
        return Double.parseDouble(database.ask("SELECT extract(epoch FROM " + interval + ") FROM " + table));
    }

    /** As a process receives it whose own clock says so. */
    private static Fact receivedAt(Instant clock) {
        Instant now = clock.truncatedTo(ChronoUnit.MILLIS);
        return new Fact(
                new FactId(new UUID(11, 11)),
                Fact.DEFAULT_PROGRAM,
                "monitor",
                1,
                now,
                now,
                Fact.DEFAULT_TTL,
                Quality.GOOD,
                Labels.NONE,
                Readings.api("billing", 4));
    }
}
