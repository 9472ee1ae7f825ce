package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.Once;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.PolicyDesk;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Policy;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.testkit.Policies;
import org.standingorders.testkit.Tables;

/**
 * The small policy, and drafts of olga's: one in which somebody waits 10 minutes instead of 15, one that mutes what is
 * critical; {@code bad.xlsx} is refused.
 */
final class MemoryPolicies implements PolicyDesk {
    static final PolicyDigest DRAFT = new PolicyDigest("sha256:" + "cd".repeat(32));
    static final PolicyDigest MUTING = new PolicyDigest("sha256:" + "ef".repeat(32));
    private final Version muting = version(MUTING, State.DRAFT, 1);
    private Version active = version(Policies.DIGEST, State.ACTIVE, 3);
    private Version draft = version(DRAFT, State.DRAFT, 1);

    private static Version version(PolicyDigest digest, State state, int version) {
        return new Version(digest, state, version, Instant.EPOCH, "olga", null, null, List.of("escalation.xlsx"));
    }

    @Override
    public Future<Page<Version>> versions(PageRequest page) {
        return Future.succeededFuture(Pages.of(List.of(draft, active), page));
    }

    @Override
    public Future<Version> active() {
        return Future.succeededFuture(active);
    }

    @Override
    public Future<Optional<Version>> version(PolicyDigest digest) {
        return Future.succeededFuture(List.of(draft, active, muting).stream()
                .filter(one -> one.digest().equals(digest))
                .findFirst());
    }

    @Override
    public Future<Optional<Policy>> policy(PolicyDigest digest) {
        DecisionTable changed = Tables.of("DT-05", "X2 | critical | 10 | false | if_unacked_10min | hospital_admin | ");
        List<DecisionTable> tables = List.of(
                digest.equals(DRAFT) ? changed : Policies.escalationMatrix(),
                Policies.triggers(),
                silences(digest.equals(MUTING) ? "critical, high" : "high"));
        return Future.succeededFuture(Optional.of(new Policy(tables, List.of())));
    }

    private static DecisionTable silences(String severities) {
        return Tables.of(
                "DT-32",
                "S1 | default | api_degradation |  | " + severities
                        + " | IT | Anna | Restart | 2026-01-10 14:00 | 2026-01-10 15:00 |  |  |  | UTC",
                "S2 |  |  | api | low, high | IT |  | Nights | 2026-01-11 00:00 | 2026-02-01 00:00 | sun | 14:20 | 14:40 | UTC");
    }

    @Override
    public Future<Optional<Checks>> checks(PolicyDigest digest) {
        return Future.succeededFuture(Optional.of(doubtful()));
    }

    private static Checks doubtful() {
        return new Checks(List.of(finding()), 3, 1);
    }

    private static Finding finding() {
        return Finding.warning("escalation.xlsx!DT-05!D14", "LADDER", "The minutes (10) are few.", "Maybe take 15.");
    }

    @Override
    public Future<Optional<byte[]>> workbook(PolicyDigest digest, String name) {
        return Future.succeededFuture(
                name.equals("escalation.xlsx") ? Optional.of(new byte[] {'P', 'K', 3, 4}) : Optional.empty());
    }

    @Override
    public Future<Drafted> draft(Map<String, byte[]> workbooks, Actor actor, @Nullable Once once) {
        Finding error = Finding.error(
                "bad.xlsx!DT-05!D14", "NOT_A_NUMBER", "The value (fifteen) must be a number.", "Maybe 15.");
        return Future.succeededFuture(
                workbooks.containsKey("bad.xlsx")
                        ? new Drafted(null, new Checks(List.of(error, finding()), 3, 1))
                        : new Drafted(draft, doubtful()));
    }

    @Override
    public Future<Void> noteRefused(Actor actor, String code) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Changed> activate(PolicyDigest digest, int expected, Actor actor, @Nullable Once once) {
        if (digest.equals(MUTING)) {
            return Future.succeededFuture(new Changed(muting, null, ""));
        }
        if (!digest.equals(DRAFT)) {
            return refused(Refused.WRONG_STATE);
        }
        if (expected != draft.version()) {
            return refused(Refused.STALE_VERSION);
        }
        draft = version(DRAFT, State.ACTIVE, 2);
        return Future.succeededFuture(new Changed(draft, null, ""));
    }

    private static Future<Changed> refused(Refused why) {
        return Future.succeededFuture(new Changed(null, why, "It is otherwise."));
    }

    @Override
    public Future<Changed> rollback(@Nullable Integer expected, Actor actor, @Nullable Once once) {
        return expected != null && expected != draft.version()
                ? refused(Refused.STALE_VERSION)
                : Future.succeededFuture(new Changed(active, null, ""));
    }
}
