package org.standingorders.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.standingorders.adapter.http.HttpApi;
import org.standingorders.adapter.http.server.ApiServer;
import org.standingorders.adapter.http.server.HttpLimits;
import org.standingorders.adapter.notice.Egress;
import org.standingorders.adapter.notice.FeedReader;
import org.standingorders.adapter.pg.Checkpoints;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.Deciding;
import org.standingorders.adapter.pg.DuePrograms;
import org.standingorders.adapter.pg.HeadsFile;
import org.standingorders.adapter.pg.PgDecisionDesk;
import org.standingorders.adapter.pg.PgFactDesk;
import org.standingorders.adapter.pg.PgIncidents;
import org.standingorders.adapter.pg.PgKeys;
import org.standingorders.adapter.pg.PgPolicies;
import org.standingorders.adapter.pg.PgWatch;
import org.standingorders.adapter.pg.Seal;
import org.standingorders.adapter.pg.Upkeep;
import org.standingorders.app.demo.Player;
import org.standingorders.app.lane.DueWork;
import org.standingorders.app.lane.Guidance;
import org.standingorders.app.lane.LaneLimits;
import org.standingorders.app.lane.Lanes;
import org.standingorders.app.order.OrderWork;
import org.standingorders.app.outbox.ContactBook;
import org.standingorders.app.outbox.Mailroom;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.DecisionBench;
import org.standingorders.app.policy.Inquiries;
import org.standingorders.app.policy.PolicyLibrary;
import org.standingorders.app.policy.PolicyReader;
import org.standingorders.app.policy.Turns;
import org.standingorders.app.signal.SignalMapping;
import org.standingorders.contact.ContactRoles;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Rulebook;

/** The parts of the service, wired by hand. */
final class Parts implements AutoCloseable {
    private static final Duration LOOK_FOR_DUE = Duration.ofMillis(250);
    private static final Duration LOOK_FOR_NOTICES = Duration.ofMillis(200);
    private static final Duration LOOK_FOR_LATE = Duration.ofSeconds(5);
    private static final Duration LOOK_FOR_CALENDARS = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_GAPS = Duration.ofMinutes(1);
    private static final Duration TRY_WRITING = Duration.ofSeconds(2);
    private static final Duration REFRESH_KEYS = Duration.ofSeconds(2);
    private static final Duration KEEP_UP = Duration.ofMinutes(5);
    private static final Duration SIGN_THE_LOG = Duration.ofSeconds(10);

    private final NewIds ids = new NewIds();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final PolicyLibrary library;
    private final Lanes lanes;
    private final PgKeys keys;
    private final Checkpoints checkpoints;
    private final DueWork dueWork;
    private final Watchdog watchdog;
    private final Upkeep upkeep;
    private final Outgoing outgoing;
    private final OrderWork orders;
    private final HttpApi.Desks desks;
    private final HttpApi api;

    Parts(Surroundings around, Database database, Secrets secrets) {
        InstantSource clock = around.clock();
        WorkerExecutor compiling = around.vertx().createSharedWorkerExecutor("policies", 1);
        outgoing = new Outgoing(around, database, secrets, ids::next);
        library = new PolicyLibrary(new PgPolicies(database), new PolicyReader(clock), compiling);
        lanes = lanes(around.vertx(), database);
        keys = new PgKeys(database, secrets.server(), secrets.fixed(clock.instant()), ids::next, new SecureRandom());
        Seal seal = new Seal(secrets.server());
        checkpoints = new Checkpoints(database, seal, around.heads());
        upkeep = new Upkeep(database);
        dueWork = new DueWork(new DuePrograms(database), lanes, metrics);
        watchdog = new Watchdog(new PgWatch(database), lanes, metrics);
        new ProcessMeters(metrics, database).bind();
        orders = outgoing.orders(database, lanes);
        desks = desks(around, database, new PgDecisionDesk(database, seal, around.heads()));
        api = api(around.vertx(), clock);
    }

    private HttpApi api(Vertx vertx, InstantSource clock) {
        ApiServer.Surroundings server =
                new ApiServer.Surroundings(vertx, clock, metrics, ids.next().toString(), HttpLimits.USUAL);
        return new HttpApi(desks, new HttpApi.Surroundings(server, ids::next, Secrets::webhook, metrics::scrape));
    }

    /**
     * What the parts touch beside the database.
     *
     * @param heads file in which signed heads of the log stand too
     * @param egress what may be called from here
     * @param feeds fetches calendars, within that
     * @param service under which people reach it
     */
    record Surroundings(
            Vertx vertx, HeadsFile heads, Egress egress, FeedReader feeds, URI service, InstantSource clock) {}

    private HttpApi.Desks desks(Surroundings around, Database database, DecisionDesk decisions) {
        IncidentDesk incidents = new LaneDesk(new PgIncidents(database), lanes);
        Supplier<Future<ContactRoles>> roles = () -> rulebook().map(Rulebook::contactRoles);
        Inquiries inquiries = outgoing.inquiries(database, decisions, incidents, library);
        return new HttpApi.Desks(
                lanes,
                mapping(around.vertx()),
                new PgFactDesk(database),
                incidents,
                decisions,
                library,
                new CheckedKeys(keys, roles, around.clock()),
                outgoing.telling(incidents, decisions, roles),
                outgoing.acting(database, () -> rulebook().map(Rulebook::playbook)),
                bench(around.vertx(), inquiries, decisions),
                new Vitals(library, database, lanes, watchdog));
    }

    private SignalMapping mapping(Vertx vertx) {
        return new SignalMapping(
                () -> rulebook().map(Rulebook::mapper), lanes, vertx.createSharedWorkerExecutor("signals", 2));
    }

    private Future<Rulebook> rulebook() {
        return library.activePolicy().map(CheckedPolicy::soundRulebook);
    }

    private Lanes lanes(Vertx vertx, Database database) {
        return new Lanes(
                new Lanes.Surroundings(vertx, ids, metrics),
                new Deciding(database),
                new Guidance(library, new ContactBook(outgoing.contacts())),
                LaneLimits.USUAL);
    }

    private DecisionBench bench(Vertx vertx, Inquiries inquiries, DecisionDesk decisions) {
        return new DecisionBench(
                decisions,
                inquiries,
                library,
                vertx.createSharedWorkerExecutor("bench", 2),
                new Turns(vertx.createSharedWorkerExecutor("scenes", 1), Turns.USUAL_PATIENCE));
    }

    PolicyLibrary library() {
        return library;
    }

    Outgoing outgoing() {
        return outgoing;
    }

    Lanes lanes() {
        return lanes;
    }

    HttpApi api() {
        return api;
    }

    /** Begins what goes on by itself. */
    void begin(Chores chores, Mailroom mailroom) {
        chores.every(LOOK_FOR_DUE, "let time pass", dueWork::look)
                .every(LOOK_FOR_NOTICES, "send notices", mailroom::send)
                .every(LOOK_FOR_NOTICES, "take what became of notices", mailroom::report)
                .every(LOOK_FOR_NOTICES, "hand steps to executors", orders::look)
                .every(LOOK_FOR_LATE, "notice what is late", watchdog::look)
                .every(LOOK_FOR_CALENDARS, "read on-call calendars", outgoing.calendars()::look)
                .every(LOOK_FOR_GAPS, "notice when nobody is on call", outgoing.gaps(lanes)::look)
                .every(TRY_WRITING, "learn whether the database takes writes again", upkeep::tryWriting)
                .every(REFRESH_KEYS, "refresh keys", keys::refresh)
                .every(SIGN_THE_LOG, "sign the log", checkpoints::write)
                .every(KEEP_UP, "keep partitions and idempotency keys", upkeep::run);
    }

    /** Where a recorded incident is played. */
    Player.Stage stage() {
        return new Player.Stage(
                desks.intake(), desks.incidents(), desks.bench(), () -> new FactId(ids.next()), Waiting::on);
    }

    @Override
    public void close() {
        Waiting.on(orders.stop());
        lanes.close();
        Waiting.on(watchdog.close());
    }
}
