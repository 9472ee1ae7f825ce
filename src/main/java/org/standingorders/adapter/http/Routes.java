package org.standingorders.adapter.http;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;
import static org.standingorders.adapter.http.server.Access.ADMINS;
import static org.standingorders.adapter.http.server.Access.ANY_KEY;
import static org.standingorders.adapter.http.server.Access.MONITORS;
import static org.standingorders.adapter.http.server.Access.OPEN;
import static org.standingorders.adapter.http.server.Access.POLICY_OWNERS;
import static org.standingorders.adapter.http.server.Access.READERS;
import static org.standingorders.adapter.http.server.Access.REPORTERS;
import static org.standingorders.adapter.http.server.Access.RESPONDERS;
import static org.standingorders.adapter.http.server.Payload.ALERTS;
import static org.standingorders.adapter.http.server.Payload.ANSWER;
import static org.standingorders.adapter.http.server.Payload.BUTTON;
import static org.standingorders.adapter.http.server.Payload.FACTS;
import static org.standingorders.adapter.http.server.Payload.FORM;
import static org.standingorders.adapter.http.server.Payload.NONE;
import static org.standingorders.adapter.http.server.Payload.OPTIONAL_FORM;
import static org.standingorders.adapter.http.server.Payload.SCENE;
import static org.standingorders.adapter.http.server.Payload.WORKBOOKS;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.function.Function;
import org.standingorders.adapter.http.server.Access;
import org.standingorders.adapter.http.server.Endpoint;
import org.standingorders.adapter.http.server.Payload;
import org.standingorders.adapter.http.server.Route;

/** Everything that can be asked, by whom, and with what body: the one list behind routing, rights, OpenAPI and their tests. */
final class Routes {
    static final List<Entry> ALL = List.of(
            route(POST, "/v1/facts", MONITORS, FACTS, to -> to.facts()::post),
            route(GET, "/v1/facts", READERS, NONE, to -> to.facts()::list),
            route(GET, "/v1/facts/{fact_id}", READERS, NONE, to -> to.facts()::one),
            route(GET, "/v1/situation", READERS, NONE, to -> to.facts()::situation),
            route(POST, "/v1/heartbeats/{source}", MONITORS, OPTIONAL_FORM, to -> to.facts()::heartbeat),
            patient("/v1/integrations/alertmanager", to -> to.signals()::alertmanager),
            patient("/api/v2/alerts", to -> to.signals()::prometheus),
            route(GET, "/v1/signals", READERS, NONE, to -> to.signals()::list),
            route(POST, "/v1/incidents", REPORTERS, FORM, to -> to.commands()::report),
            route(GET, "/v1/incidents", READERS, NONE, to -> to.incidents()::list),
            route(GET, "/v1/incidents/{id}", READERS, NONE, to -> to.incidents()::one),
            route(GET, "/v1/incidents/{id}/timeline", READERS, NONE, to -> to.incidents()::timeline),
            command("acknowledge", OPTIONAL_FORM, to -> to.commands()::acknowledge),
            command("activate", OPTIONAL_FORM, to -> to.commands()::activate),
            command("severity", FORM, to -> to.commands()::severity),
            command("notes", FORM, to -> to.commands()::note),
            command("resolve", FORM, to -> to.commands()::resolve),
            command("reopen", FORM, to -> to.commands()::reopen),
            command("close", FORM, to -> to.commands()::close),
            command("false-alarm", FORM, to -> to.commands()::falseAlarm),
            command("duplicate", FORM, to -> to.commands()::duplicate),
            command("findings", FORM, to -> to.commands()::find),
            command("obligations/{number}/done", FORM, to -> to.commands()::meet),
            route(
                    GET,
                    "/v1/incidents/{id}/checklist",
                    READERS,
                    NONE,
                    to -> to.responding().checklists()::all),
            command("checklist/{item}", FORM, to -> to.responding().checklists()::tick),
            command("evidence", FORM, to -> to.responding().responses()::evidence),
            command("hypotheses/{cause}/confirm", FORM, to -> to.responding().responses()::confirm),
            command("hypotheses/{cause}/reject", FORM, to -> to.responding().responses()::reject),
            command("commands", FORM, to -> to.responding().responses()::take),
            command("go-on-without-recovery-point", FORM, to -> to.responding().responses()::goOnWithoutRecoveryPoint),
            route(GET, "/v1/approvals", READERS, NONE, to -> to.responding().approvals()::list),
            route(
                    GET,
                    "/v1/approvals/{id}",
                    READERS,
                    NONE,
                    to -> to.responding().approvals()::one),
            route(
                    POST,
                    "/v1/approvals/{id}/grant",
                    RESPONDERS,
                    OPTIONAL_FORM,
                    to -> to.responding().approvals()::grant),
            route(
                    POST,
                    "/v1/approvals/{id}/deny",
                    RESPONDERS,
                    FORM,
                    to -> to.responding().approvals()::deny),
            route(
                    GET,
                    "/v1/executions/{id}",
                    READERS,
                    NONE,
                    to -> to.responding().executions()::one),
            route(
                    POST,
                    "/v1/executions/{id}/report",
                    OPEN,
                    FORM,
                    to -> to.responding().executions()::report),
            route(
                    POST,
                    "/v1/executions/{id}/done",
                    RESPONDERS,
                    FORM,
                    to -> to.responding().executions()::reportByHand),
            route(GET, "/v1/decisions", READERS, NONE, to -> to.decisions()::list),
            route(GET, "/v1/decisions/{id}", READERS, NONE, to -> to.decisions()::one),
            route(GET, "/v1/decisions/{id}/explanation", READERS, NONE, to -> to.decisions()::explain),
            route(POST, "/v1/decisions/{id}/replay", READERS, OPTIONAL_FORM, to -> to.decisions()::replay),
            route(GET, "/v1/incidents/{id}/why-not", READERS, NONE, to -> to.decisions()::whyNot),
            route(POST, "/v1/evaluate", READERS, SCENE, to -> to.decisions()::evaluate),
            route(GET, "/v1/log/verify", READERS, NONE, to -> to.decisions()::verify),
            route(GET, "/v1/policies", READERS, NONE, to -> to.policies()::list),
            route(POST, "/v1/policies", POLICY_OWNERS, WORKBOOKS, to -> to.drafts()::draft),
            route(POST, "/v1/policies/rollback", POLICY_OWNERS, OPTIONAL_FORM, to -> to.policies()::rollback),
            route(GET, "/v1/policies/{digest}", READERS, NONE, to -> to.policies()::one),
            route(GET, "/v1/policies/{digest}/tables", READERS, NONE, to -> to.policies()::tables),
            route(GET, "/v1/policies/{digest}/tables/{table}", READERS, NONE, to -> to.policies()::table),
            route(GET, "/v1/policies/{digest}/workbooks/{name}", READERS, NONE, to -> to.policies()::workbook),
            route(GET, "/v1/policies/{digest}/checks", READERS, NONE, to -> to.policies()::checks),
            route(GET, "/v1/policies/{digest}/silences", READERS, NONE, to -> to.policies()::silences),
            route(GET, "/v1/policies/{digest}/diff", READERS, NONE, to -> to.policies()::diff),
            route(POST, "/v1/policies/{digest}/activate", POLICY_OWNERS, OPTIONAL_FORM, to -> to.policies()::activate),
            route(GET, "/v1/keys", ADMINS, NONE, to -> to.keys()::list),
            route(POST, "/v1/keys", ADMINS, FORM, to -> to.keys()::issue),
            route(DELETE, "/v1/keys/{id}", ADMINS, NONE, to -> to.keys()::revoke),
            route(GET, "/v1/contacts", READERS, NONE, to -> to.contacts()::list),
            route(GET, "/v1/contacts/{role}", READERS, NONE, to -> to.contacts()::one),
            route(PUT, "/v1/contacts/{role}", ADMINS, FORM, to -> to.contacts()::keep),
            route(GET, "/v1/destinations", ADMINS, NONE, to -> to.destinations()::list),
            route(POST, "/v1/destinations", ADMINS, FORM, to -> to.destinations()::make),
            route(DELETE, "/v1/destinations/{id}", ADMINS, NONE, to -> to.destinations()::switchOff),
            route(POST, "/v1/destinations/{id}/test", ADMINS, OPTIONAL_FORM, to -> to.destinations()::test),
            route(GET, "/v1/notices", READERS, NONE, to -> to.notices()::list),
            route(POST, "/v1/notices/{id}/resend", RESPONDERS, OPTIONAL_FORM, to -> to.notices()::resend),
            route(GET, "/incidents/{token}", OPEN, NONE, to -> to.links()::whole),
            route(GET, "/acknowledge/{token}", OPEN, NONE, to -> to.links()::look),
            route(POST, "/acknowledge/{token}", OPEN, BUTTON, to -> to.links()::acknowledge),
            route(GET, "/approve/{token}", OPEN, NONE, to -> to.responding().approvalLinks()::look),
            route(POST, "/approve/{token}", OPEN, ANSWER, to -> to.responding().approvalLinks()::answer),
            route(GET, "/livez", OPEN, NONE, to -> to.operations()::live),
            route(GET, "/readyz", OPEN, NONE, to -> to.operations()::ready),
            route(GET, "/metrics", ANY_KEY, NONE, to -> to.operations()::metrics),
            route(GET, "/openapi.yaml", OPEN, NONE, to -> to.pages()::openApi),
            route(GET, "/problems", OPEN, NONE, to -> to.pages()::problems),
            route(GET, "/problems/{slug}", OPEN, NONE, to -> to.pages()::problem),
            route(GET, "/", OPEN, NONE, to -> to.pages()::front));

    private Routes() {}

    /** A route whose handlers are not there yet. */
    record Entry(
            HttpMethod method,
            String path,
            Access access,
            Payload payload,
            boolean patient,
            Function<Groups, Endpoint> endpoint) {
        Route of(Groups groups) {
            return new Route(method, path, access, payload, patient, endpoint.apply(groups));
        }
    }

    static List<Route> of(Groups groups) {
        return ALL.stream().map(entry -> entry.of(groups)).toList();
    }

    private static Entry route(
            HttpMethod method, String path, Access access, Payload payload, Function<Groups, Endpoint> to) {
        return new Entry(method, path, access, payload, false, to);
    }

    private static Entry patient(String path, Function<Groups, Endpoint> to) {
        return new Entry(POST, path, MONITORS, ALERTS, true, to);
    }

    private static Entry command(String name, Payload payload, Function<Groups, Endpoint> to) {
        return route(POST, "/v1/incidents/{id}/" + name, RESPONDERS, payload, to);
    }
}
