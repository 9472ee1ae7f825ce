package org.standingorders.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.fact.Fact;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.ServiceProcess;

/** Two services on one database decide as one alone does, whichever of them is asked (promise 3). */
class TwoInstancesTest {
    private static final long SEED = 10;
    private static final int REQUESTS = 100;
    private static final List<String> PROGRAMS = List.of("north", "south", "west");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|(?<=\"clear_for_seconds\":)[0-9.]+";

    @RegisterExtension
    private final PgDatabase one = new PgDatabase();

    @RegisterExtension
    private final PgDatabase shared = new PgDatabase();

    @TempDir
    private Path home;

    private final List<ServiceProcess> started = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (ServiceProcess each : started) {
            each.close();
        }
    }

    @Test
    void one_traffic_leads_to_the_same_decisions_alone_and_by_turns() throws Exception {
        ServiceProcess alone = launch("alone", one);
        ServiceProcess left = launch("left", shared);
        ServiceProcess right = launch("right", shared);
        for (ServiceProcess each : started) {
            each.awaitReady();
        }
        post(List.of(alone));
        post(List.of(left, right));
        for (String program : PROGRAMS) {
            requireSame(decisions(alone, program), decisions(left, program));
        }
    }

    private static void requireSame(List<String> alone, List<String> byTurns) {
        assertThat(alone).hasSizeGreaterThan(10);
        assertThat(byTurns).hasSameSizeAs(alone);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(byTurns.get(i)).isEqualTo(alone.get(i));
        }
    }

    private ServiceProcess launch(String name, PgDatabase database) throws Exception {
        ServiceProcess service = ServiceProcess.launch(home.resolve(name), database.address());
        started.add(service);
        return service;
    }

    /** The same every time; the services take turns. */
    private static void post(List<ServiceProcess> services) throws Exception {
        List<Traffic> traffic = IntStream.range(0, PROGRAMS.size())
                .mapToObj(n -> new Traffic(SEED + n, PROGRAMS.get(n)))
                .toList();
        for (int i = 0; i < REQUESTS; i++) {
            List<Fact> facts = traffic.get(i % traffic.size()).next();
            ServiceProcess service = services.get(i % services.size());
            assertThat(service.postFacts(Facts.posted(facts)).statusCode()).isEqualTo(200);
        }
    }

    /** All of a program, the newest first, without what the clock and chance have put into them. */
    private static List<String> decisions(ServiceProcess service, String program) throws Exception {
        List<String> decisions = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        String cursor = "";
        do {
            JsonNode page = service.get("/v1/decisions?limit=500" + cursor);
            for (JsonNode each : page.path("items")) {
                if (each.path("program_id").asText().equals(program)) {
                    decisions.add(withoutChance(each.toString(), names));
                }
            }
            cursor = page.path("next_cursor").isTextual()
                    ? "&cursor=" + page.path("next_cursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return decisions;
    }

    private static String withoutChance(String decision, Map<String, String> names) {
        return ID.matcher(decision)
                .replaceAll(id -> names.computeIfAbsent(id.group(), unnamed -> "id-" + names.size()))
                .replaceAll(TIME, "then");
    }
}
