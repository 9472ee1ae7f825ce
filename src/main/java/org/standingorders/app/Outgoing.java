package org.standingorders.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.HttpApi;
import org.standingorders.adapter.notice.ExecutorPost;
import org.standingorders.adapter.notice.Gate;
import org.standingorders.adapter.notice.GuardedDestinations;
import org.standingorders.adapter.notice.WebCourier;
import org.standingorders.adapter.pg.AcknowledgementLinks;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.PgCalendars;
import org.standingorders.adapter.pg.PgContacts;
import org.standingorders.adapter.pg.PgDestinations;
import org.standingorders.adapter.pg.PgFactDesk;
import org.standingorders.adapter.pg.PgLetters;
import org.standingorders.adapter.pg.PgNotices;
import org.standingorders.adapter.pg.PgOrders;
import org.standingorders.adapter.pg.PgResponses;
import org.standingorders.adapter.pg.StepTokens;
import org.standingorders.adapter.pg.Vault;
import org.standingorders.app.lane.Lanes;
import org.standingorders.app.oncall.CalendarWork;
import org.standingorders.app.oncall.GapWatch;
import org.standingorders.app.order.KnownExecutors;
import org.standingorders.app.order.OrderWork;
import org.standingorders.app.outbox.Links;
import org.standingorders.app.outbox.Mailroom;
import org.standingorders.app.outbox.TestPost;
import org.standingorders.app.policy.Inquiries;
import org.standingorders.app.policy.OnDuty;
import org.standingorders.app.policy.PolicyLibrary;
import org.standingorders.contact.ContactRoles;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.flow.Playbook;

/** The parts by which people are told, wired by hand. */
final class Outgoing {
    private final Parts.Surroundings around;
    private final Supplier<UUID> ids;
    private final Gate gate;
    private final PgContacts contacts;
    private final DestinationDesk destinations;
    private final NoticeDesk notices;
    private final PgLetters letters;
    private final CalendarWork calendars;
    private final WebCourier web;
    private final AcknowledgementLinks links;
    private final ExecutorPost executors;
    private final StepTokens tokens;

    Outgoing(Parts.Surroundings around, Database database, Secrets secrets, Supplier<UUID> ids) {
        this.around = around;
        this.ids = ids;
        Vertx vertx = around.vertx();
        Vault vault = new Vault(secrets.server(), new SecureRandom());
        gate = new Gate(vertx, around.egress());
        contacts = new PgContacts(database, vault, ids);
        calendars = new CalendarWork(vertx, new PgCalendars(database, vault), around.feeds());
        destinations = new GuardedDestinations(new PgDestinations(database, vault), gate);
        notices = new PgNotices(database, contacts::directory);
        letters = new PgLetters(database);
        web = new WebCourier(vertx, around.egress(), destinations, around.clock());
        links = new AcknowledgementLinks(secrets.server());
        executors = new ExecutorPost(vertx, around.egress(), around.clock());
        tokens = new StepTokens(secrets.server());
    }

    /** @param roles that the deciding policy knows */
    HttpApi.Telling telling(IncidentDesk incidents, DecisionDesk decisions, Supplier<Future<ContactRoles>> roles) {
        return new HttpApi.Telling(
                new CheckedContacts(contacts, roles, destinations, gate, around.clock()),
                destinations,
                new TestPost(destinations, web, ids, new Mailroom.Place(around.service(), null, around.clock())),
                notices,
                new Links(links, notices, new Links.Kept(incidents, decisions, letters), around.clock()));
    }

    /** @param database where orders wait */
    OrderWork orders(Database database, Lanes lanes) {
        return new OrderWork(
                new PgOrders(database),
                new OrderWork.Executors(destinations, executors),
                tokens,
                lanes,
                around.clock());
    }

    HttpApi.Acting acting(Database database, Supplier<Future<Playbook>> playbook) {
        return new HttpApi.Acting(new PgResponses(database), new KnownExecutors(destinations, tokens), playbook);
    }

    Couriers couriers(@Nullable MailServer mail) {
        return Couriers.of(around.vertx(), mail, web);
    }

    PgContacts contacts() {
        return contacts;
    }

    /** @param database where facts are */
    Inquiries inquiries(Database database, DecisionDesk decisions, IncidentDesk incidents, PolicyLibrary library) {
        return new Inquiries(
                new Inquiries.Kept(decisions, incidents, notices),
                library,
                new OnDuty(new PgFactDesk(database), contacts::directory),
                around.clock());
    }

    CalendarWork calendars() {
        return calendars;
    }

    GapWatch gaps(Lanes lanes) {
        return new GapWatch(contacts, lanes, around.clock());
    }

    AcknowledgementLinks links() {
        return links;
    }
}
