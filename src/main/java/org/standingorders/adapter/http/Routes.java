package org.standingorders.adapter.http;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static org.standingorders.adapter.http.server.Access.ADMINS;
import static org.standingorders.adapter.http.server.Access.ANY_KEY;
import static org.standingorders.adapter.http.server.Access.MONITORS;
import static org.standingorders.adapter.http.server.Access.OPEN;
import static org.standingorders.adapter.http.server.Access.POLICY_OWNERS;
import static org.standingorders.adapter.http.server.Access.READERS;
import static org.standingorders.adapter.http.server.Access.REPORTERS;
import static org.standingorders.adapter.http.server.Access.RESPONDERS;
import static org.standingorders.adapter.http.server.Payload.ALERTS;
import static org.standingorders.adapter.http.server.Payload.FACTS;
import static org.standingorders.adapter.http.server.Payload.FORM;
import static org.standingorders.adapter.http.server.Payload.NONE;
import static org.standingorders.adapter.http.server.Payload.OPTIONAL_FORM;
import static org.standingorders.adapter.http.server.Payload.SCENE;
import static org.standingorders.adapter.http.server.Payload.WORKBOOKS;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.function.BiFunction;
import org.standingorders.adapter.http.server.Access;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Payload;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.server.Route;

/** Everything that can be asked, by whom, and with what body: the one list behind routing, rights, OpenAPI and their tests. */
final class Routes {
    static final List<Entry> ALL = List.of(
            route(POST, "/v1/facts", MONITORS, FACTS, (to, call) -> to.facts().post(call)),
            route(GET, "/v1/facts", READERS, NONE, (to, call) -> to.facts().list(call)),
            route(
                    GET,
                    "/v1/facts/{fact_id}",
                    READERS,
                    NONE,
                    (to, call) -> to.facts().one(call)),
            route(GET, "/v1/situation", READERS, NONE, (to, call) -> to.facts().situation(call)),
            route(
                    POST,
                    "/v1/heartbeats/{source}",
                    MONITORS,
                    OPTIONAL_FORM,
                    (to, call) -> to.facts().heartbeat(call)),
            patient("/v1/integrations/alertmanager", (to, call) -> to.signals().alertmanager(call)),
            patient("/api/v2/alerts", (to, call) -> to.signals().prometheus(call)),
            route(GET, "/v1/signals", READERS, NONE, (to, call) -> to.signals().list(call)),
            route(
                    POST,
                    "/v1/incidents",
                    REPORTERS,
                    FORM,
                    (to, call) -> to.incidents().report(call)),
            route(
                    GET,
                    "/v1/incidents",
                    READERS,
                    NONE,
                    (to, call) -> to.incidents().list(call)),
            route(
                    GET,
                    "/v1/incidents/{id}",
                    READERS,
                    NONE,
                    (to, call) -> to.incidents().one(call)),
            route(
                    GET,
                    "/v1/incidents/{id}/timeline",
                    READERS,
                    NONE,
                    (to, call) -> to.incidents().timeline(call)),
            command("acknowledge", OPTIONAL_FORM, (to, call) -> to.incidents().acknowledge(call)),
            command("activate", OPTIONAL_FORM, (to, call) -> to.incidents().activate(call)),
            command("severity", FORM, (to, call) -> to.incidents().severity(call)),
            command("notes", FORM, (to, call) -> to.incidents().note(call)),
            command("resolve", FORM, (to, call) -> to.incidents().resolve(call)),
            command("reopen", FORM, (to, call) -> to.incidents().reopen(call)),
            command("close", FORM, (to, call) -> to.incidents().close(call)),
            command("false-alarm", FORM, (to, call) -> to.incidents().falseAlarm(call)),
            command("duplicate", FORM, (to, call) -> to.incidents().duplicate(call)),
            route(
                    GET,
                    "/v1/decisions",
                    READERS,
                    NONE,
                    (to, call) -> to.decisions().list(call)),
            route(
                    GET,
                    "/v1/decisions/{id}",
                    READERS,
                    NONE,
                    (to, call) -> to.decisions().one(call)),
            route(
                    GET,
                    "/v1/decisions/{id}/explanation",
                    READERS,
                    NONE,
                    (to, call) -> to.decisions().explain(call)),
            route(
                    POST,
                    "/v1/decisions/{id}/replay",
                    READERS,
                    OPTIONAL_FORM,
                    (to, call) -> to.decisions().replay(call)),
            route(
                    POST,
                    "/v1/evaluate",
                    READERS,
                    SCENE,
                    (to, call) -> to.decisions().evaluate(call)),
            route(
                    GET,
                    "/v1/log/verify",
                    READERS,
                    NONE,
                    (to, call) -> to.decisions().verify(call)),
            route(
                    GET,
                    "/v1/policies",
                    READERS,
                    NONE,
                    (to, call) -> to.policies().list(call)),
            route(
                    POST,
                    "/v1/policies",
                    POLICY_OWNERS,
                    WORKBOOKS,
                    (to, call) -> to.policies().draft(call)),
            route(
                    POST,
                    "/v1/policies/rollback",
                    POLICY_OWNERS,
                    OPTIONAL_FORM,
                    (to, call) -> to.policies().rollback(call)),
            route(
                    GET,
                    "/v1/policies/{digest}",
                    READERS,
                    NONE,
                    (to, call) -> to.policies().one(call)),
            route(
                    GET,
                    "/v1/policies/{digest}/tables",
                    READERS,
                    NONE,
                    (to, call) -> to.policies().tables(call)),
            route(
                    GET,
                    "/v1/policies/{digest}/tables/{table}",
                    READERS,
                    NONE,
                    (to, call) -> to.policies().table(call)),
            route(
                    GET,
                    "/v1/policies/{digest}/workbooks/{name}",
                    READERS,
                    NONE,
                    (to, call) -> to.policies().workbook(call)),
            route(
                    GET,
                    "/v1/policies/{digest}/checks",
                    READERS,
                    NONE,
                    (to, call) -> to.policies().checks(call)),
            route(
                    GET,
                    "/v1/policies/{digest}/diff",
                    READERS,
                    NONE,
                    (to, call) -> to.policies().diff(call)),
            route(
                    POST,
                    "/v1/policies/{digest}/activate",
                    POLICY_OWNERS,
                    OPTIONAL_FORM,
                    (to, call) -> to.policies().activate(call)),
            route(GET, "/v1/keys", ADMINS, NONE, (to, call) -> to.keys().list(call)),
            route(POST, "/v1/keys", ADMINS, FORM, (to, call) -> to.keys().issue(call)),
            route(DELETE, "/v1/keys/{id}", ADMINS, NONE, (to, call) -> to.keys().revoke(call)),
            route(GET, "/livez", OPEN, NONE, (to, call) -> to.operations().live(call)),
            route(GET, "/readyz", OPEN, NONE, (to, call) -> to.operations().ready(call)),
            route(GET, "/metrics", ANY_KEY, NONE, (to, call) -> to.operations().metrics(call)),
            route(GET, "/openapi.yaml", OPEN, NONE, (to, call) -> to.pages().openApi(call)),
            route(GET, "/problems", OPEN, NONE, (to, call) -> to.pages().problems(call)),
            route(GET, "/problems/{slug}", OPEN, NONE, (to, call) -> to.pages().problem(call)),
            route(GET, "/", OPEN, NONE, (to, call) -> to.pages().front(call)));

    private Routes() {}

    /** A route whose handlers are not there yet. */
    record Entry(
            HttpMethod method,
            String path,
            Access access,
            Payload payload,
            boolean patient,
            BiFunction<Groups, Call, Future<Reply>> endpoint) {
        Route of(Groups groups) {
            return new Route(method, path, access, payload, patient, call -> endpoint.apply(groups, call));
        }
    }

    static List<Route> of(Groups groups) {
        return ALL.stream().map(entry -> entry.of(groups)).toList();
    }

    private static Entry route(
            HttpMethod method,
            String path,
            Access access,
            Payload payload,
            BiFunction<Groups, Call, Future<Reply>> to) {
        return new Entry(method, path, access, payload, false, to);
    }

    private static Entry patient(String path, BiFunction<Groups, Call, Future<Reply>> to) {
        return new Entry(POST, path, MONITORS, ALERTS, true, to);
    }

    private static Entry command(String name, Payload payload, BiFunction<Groups, Call, Future<Reply>> to) {
        return route(POST, "/v1/incidents/{id}/" + name, RESPONDERS, payload, to);
    }
}
