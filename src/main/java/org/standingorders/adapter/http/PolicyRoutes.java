package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Query;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.adapter.http.view.PolicyView;
import org.standingorders.adapter.http.view.TableView;
import org.standingorders.desk.PolicyDesk;
import org.standingorders.desk.PolicyDesk.Changed;
import org.standingorders.desk.PolicyDesk.Version;
import org.standingorders.rule.Policy;
import org.standingorders.rule.PolicyDiff;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.table.DecisionTable;

/** Versions of the policy: read, compare, activate. */
final class PolicyRoutes {
    private static final String ACTIVE = "active";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PolicyDesk desk;
    private final SilencePreview silences;
    private final FourEyes fourEyes;

    PolicyRoutes(PolicyDesk desk, SilencePreview silences) {
        this.desk = desk;
        this.silences = silences;
        fourEyes = new FourEyes(desk);
    }

    Future<Reply> list(Call call) {
        Query query = call.query("limit", "cursor");
        return desk.versions(query.page()).map(page -> Lists.page(page, PolicyView::of));
    }

    Future<Reply> one(Call call) {
        call.query();
        return version(call.parameter(0)).map(PolicyRoutes::reply);
    }

    Future<Reply> tables(Call call) {
        call.query();
        return tables(call.parameter(0)).map(tables -> Lists.all(tables, TableView::of));
    }

    Future<Reply> table(Call call) {
        call.query();
        return tables(call.parameter(0))
                .map(tables -> Reply.ok(TableView.of(tables.stream()
                        .filter(table -> table.id().value().equals(call.parameter(1)))
                        .findFirst()
                        .orElseThrow(() -> notFound("This version has no table of that id.")))));
    }

    Future<Reply> workbook(Call call) {
        call.query();
        String name = call.parameter(1);
        return digest(call.parameter(0))
                .compose(digest -> desk.workbook(digest, name))
                .map(found -> found.orElseThrow(() -> notFound("This version has no workbook of that name.")))
                .map(content -> new Reply(
                        200,
                        XLSX,
                        content,
                        Map.of(
                                "Content-Disposition",
                                "attachment; filename=\"" + name.replaceAll("[^ -!#-\\[\\]-~]", "_") + "\"")));
    }

    Future<Reply> checks(Call call) {
        call.query();
        return digest(call.parameter(0))
                .compose(digest -> desk.checks(digest)
                        .map(found -> Reply.ok(PolicyView.of(digest, found.orElseThrow(PolicyRoutes::unknown)))));
    }

    /** What would change if the version came into force in place of the other one. */
    Future<Reply> diff(Call call) {
        String against = Objects.requireNonNullElse(call.query("against").text("against"), ACTIVE);
        return Future.all(digest(call.parameter(0)), policy(call.parameter(0)), digest(against), policy(against))
                .map(all -> Reply.ok(PolicyView.differences(
                        all.resultAt(2), all.resultAt(0), PolicyDiff.between(all.resultAt(3), all.resultAt(1)))));
    }

    Future<Reply> silences(Call call) {
        call.query();
        return digest(call.parameter(0))
                .compose(digest -> silences.of(digest, call))
                .map(Reply::ok);
    }

    Future<Reply> activate(Call call) {
        Scopes.demandAll(call, "The policy");
        call.form(Forms.Nothing.class);
        Integer expected = call.demanded();
        return version(call.parameter(0))
                .compose(version -> fourEyes.demand(version, call))
                .compose(version -> desk.activate(
                        version.digest(),
                        Objects.requireNonNullElse(expected, version.version()),
                        call.actor(),
                        call.once()))
                .map(PolicyRoutes::changed);
    }

    Future<Reply> rollback(Call call) {
        Scopes.demandAll(call, "The policy");
        call.form(Forms.Nothing.class);
        Integer expected = call.demanded();
        return desk.rollback(expected, call.actor(), call.once()).map(PolicyRoutes::changed);
    }

    private static Reply changed(Changed changed) {
        if (changed.refused() != null) {
            throw switch (changed.refused()) {
                case UNKNOWN -> unknown();
                case STALE_VERSION -> new Refused(ProblemType.STALE_VERSION, changed.detail());
                case WRONG_STATE -> new Refused(ProblemType.WRONG_STATE, changed.detail());
            };
        }
        return reply(Objects.requireNonNull(changed.version(), "what was not refused was carried out"));
    }

    private static Reply reply(Version version) {
        return Reply.ok(PolicyView.of(version)).etag(version.version());
    }

    private Future<PolicyDigest> digest(String name) {
        return version(name).map(Version::digest);
    }

    /** By digest, or the active one. */
    private Future<Version> version(String name) {
        if (name.equals(ACTIVE)) {
            return desk.active();
        }
        return PolicyDigest.isDigest(name)
                ? desk.version(new PolicyDigest(name)).map(found -> found.orElseThrow(PolicyRoutes::unknown))
                : Future.failedFuture(unknown());
    }

    private Future<List<DecisionTable>> tables(String name) {
        return policy(name).map(Policy::tables);
    }

    private Future<Policy> policy(String name) {
        return digest(name)
                .compose(desk::policy)
                .map((Optional<Policy> found) -> found.orElseThrow(PolicyRoutes::unknown));
    }

    static Refused unknown() {
        return notFound("There is no version of the policy with this digest.");
    }

    private static Refused notFound(String detail) {
        return new Refused(ProblemType.NOT_FOUND, detail);
    }
}
