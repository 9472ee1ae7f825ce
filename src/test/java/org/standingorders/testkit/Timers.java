package org.standingorders.testkit;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.standingorders.adapter.pg.DuePrograms;
import org.standingorders.app.lane.DueWork;
import org.standingorders.fact.Fact;
import org.standingorders.incident.IncidentId;

/** Many incidents whose tiers fall due, and three instances that let time pass for them. */
public final class Timers implements AutoCloseable {
    /** The tier that falls due. */
    public static final String TIER = "if_unacked_1hour";

    private static final int AT_ONCE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOLD =
            " incident_events WHERE convert_from(body, 'UTF8') LIKE '%\"tier\":\"" + TIER + "\"%'";

    private final PgDatabase database;
    private final List<Instance> instances;
    private volatile boolean looking = true;

    public Timers(PgDatabase database) {
        this.database = database;
        database.activate(Policies.DIGEST);
        instances = List.of(Instance.on(database), Instance.on(database), Instance.on(database));
    }

    public Instance instance(int which) {
        return instances.get(which);
    }

    /** Incidents of several programs; a few programs at once, so that a busy machine keeps up. */
    public List<IncidentId> open(int programs, int each) {
        for (int first = 0; first < programs; first += AT_ONCE) {
            IntStream.range(first, Math.min(programs, first + AT_ONCE))
                    .mapToObj(no -> instances.get(no % 3).lanes().receive(facts(no, each), null))
                    .toList()
                    .forEach(Timers::within);
        }
        return database.all("SELECT incident_id FROM incidents ORDER BY program_no").stream()
                .map(id -> new IncidentId(UUID.fromString(id)))
                .toList();
    }

    private static List<Fact> facts(int program, int count) {
        Facts facts = new Facts(program).of("program-" + program);
        return IntStream.range(0, count)
                .mapToObj(service -> facts.api("service-" + service, 4))
                .toList();
    }

    /** Every incident's next tier falls due so long from now, as if it had been detected an hour before that. */
    public void dueFromNowOn(String interval) {
        database.run("UPDATE programs p SET version = version + 1, claimed_until = NULL,"
                + " due_at = date_trunc('milliseconds', clock_timestamp() + " + interval + ")");
        String text = "'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'";
        database.run("UPDATE incidents i SET changed_in = p.version, body = convert_to(regexp_replace(regexp_replace("
                + "convert_from(i.body, 'UTF8'), '\"severity_since\":\"[^\"]*\"', '\"severity_since\":\"' ||"
                + " to_char((p.due_at - interval '1 hour 1 millisecond') AT TIME ZONE 'UTC', " + text + ") || '\"'),"
                + " '\"next_escalation_at\":\"[^\"]*\"', '\"next_escalation_at\":\"' ||"
                + " to_char(p.due_at AT TIME ZONE 'UTC', " + text + ") || '\"'), 'UTF8')"
                + " FROM programs p WHERE p.program_no = i.program_no");
    }

    /** On all instances, again and again until the end. */
    public void letTimePass() {
        instances.forEach(instance ->
                look(instance, new DueWork(new DuePrograms(instance.database()), instance.lanes(), instance.meters())));
    }

    private void look(Instance instance, DueWork work) {
        work.look().onComplete(done -> {
            if (looking) {
                instance.vertx().setTimer(5, again -> look(instance, work));
            }
        });
    }

    public void awaitAllFired() throws Exception {
        Eventually.get(
                "telling by every timer",
                PATIENCE,
                () -> Optional.of(database).filter(some -> some.count("programs WHERE due_at IS NOT NULL") == 0));
    }

    /** How often the tier was told, over all incidents. */
    public long told() {
        return database.count(TOLD);
    }

    /** Of how many incidents the tier was told. */
    public long toldIncidents() {
        return Long.parseLong(database.ask("SELECT count(DISTINCT incident_id) FROM" + TOLD));
    }

    /** Waits for an answer, for long. */
    public static <T> T within(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        looking = false;
        instances.forEach(Instance::close);
    }
}
