package org.standingorders.app;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.InstantSource;
import org.standingorders.adapter.calendar.OnCallCalendar;
import org.standingorders.adapter.notice.Egress;
import org.standingorders.adapter.notice.FeedReader;
import org.standingorders.adapter.pg.AcknowledgementLinks;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.HeadsFile;
import org.standingorders.app.outbox.Mailroom;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.desk.PolicyDesk.Version;
import org.standingorders.table.Finding;

/** A running service: started in order, stopped in reverse. What was acknowledged survives any way of stopping it. */
public final class Service implements AutoCloseable {
    private final Closing closing;
    private final String host;
    private final Parts parts;
    private final Version policy;
    private final CheckedPolicy folder;
    private final int port;

    private Service(Closing closing, Settings settings, Secrets secrets, CheckedPolicy first) {
        this.closing = closing;
        host = settings.host();
        Vertx vertx = Store.vertx(closing);
        Database database = Store.open(settings.store(), vertx, closing);
        Parts.Surroundings around = around(settings, vertx);
        parts = closing.start(() -> new Parts(around, database, secrets));
        folder = first;
        policy = Waiting.untilReachable(() -> parts.library().begin(first))
                .orElseThrow(() -> new PolicyRefused(first.findings()));
        requireUsable(Waiting.untilReachable(() -> parts.library().find(policy.digest()))
                .orElseThrow());
        port = closing.start(() -> Listening.on(vertx, parts.api(), host, settings.port()))
                .port();
        parts.begin(closing.start(() -> new Chores(vertx)), mailroom(settings, database));
    }

    private Parts.Surroundings around(Settings settings, Vertx vertx) {
        Egress egress = settings.notices().egress();
        return new Parts.Surroundings(
                vertx,
                new HeadsFile(settings.store().data()),
                egress,
                closing.start(() -> new FeedReader(vertx, egress, OnCallCalendar.MOST_BYTES)),
                address(settings, settings.port()),
                InstantSource.system());
    }

    private Mailroom mailroom(Settings settings, Database database) {
        NoticeSettings notices = settings.notices();
        Couriers couriers = closing.start(() -> parts.outgoing().couriers(notices.mail()));
        AcknowledgementLinks links =
                notices.address() == null ? null : parts.outgoing().links();
        Mailroom.Place place = new Mailroom.Place(address(settings, port), links, InstantSource.system());
        return new Mailroom(database, parts.lanes(), couriers, place);
    }

    private static URI address(Settings settings, int port) {
        URI given = settings.notices().address();
        return given == null ? URI.create("http://" + settings.host() + ":" + port) : given;
    }

    /** The same as {@link #start(Closing, Settings, Secrets, CheckedPolicy)} where nobody else stops it. */
    public static Service start(Settings settings, Secrets secrets, CheckedPolicy first) {
        return start(new Closing(), settings, secrets, first);
    }

    /**
     * Starts everything; what had been started is stopped again when a later part fails.
     *
     * @param closing stops the service, at any time
     * @param first decides when the database holds no policy yet; where it does, it may even be unsound
     */
    static Service start(Closing closing, Settings settings, Secrets secrets, CheckedPolicy first) {
        return closing.allOrNothing(starting -> new Service(starting, settings, secrets, first));
    }

    /** A newer version may check more than the one under which the stored policy was accepted. */
    private static void requireUsable(CheckedPolicy active) {
        if (!active.sound()) {
            throw new CannotRun(
                    "This version of the service refuses the policy that decides ("
                            + active.policy().digest() + "): "
                            + active.findings().stream()
                                    .filter(Finding::refuses)
                                    .map(Finding::message)
                                    .findFirst()
                                    .orElse("")
                            + " Start the version before, and activate a policy without that.",
                    null);
        }
    }

    /** Where it can be reached, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return "http://" + host + ":" + port;
    }

    /** The policy that decides. */
    public Version policy() {
        return policy;
    }

    /** The policy of the folder, which decides only if it was the first version. */
    CheckedPolicy folder() {
        return folder;
    }

    Parts parts() {
        return parts;
    }

    @Override
    public void close() {
        closing.close();
    }
}
