package org.standingorders.adapter.http.view;

import java.util.List;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.desk.PolicyDesk.Checks;
import org.standingorders.desk.PolicyDesk.Version;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.table.Difference;
import org.standingorders.table.Finding;

/** Versions of the policy and what is to be said about them. */
public final class PolicyView {
    private PolicyView() {}

    public static Body of(Version version) {
        return new Body()
                .put("digest", version.digest())
                .put("state", version.state())
                .put("version", version.version())
                .put("created_at", version.createdAt())
                .put("author", version.author())
                .put("activated_at", version.activatedAt())
                .put("activated_by", version.activatedBy())
                .put("workbooks", version.workbooks());
    }

    public static Body of(PolicyDigest digest, Checks checks) {
        return with(
                checks,
                new Body()
                        .put("digest", digest)
                        .put("ok", checks.findings().stream().noneMatch(Finding::refuses)));
    }

    /** The body with what the checks said. */
    public static Body with(Checks checks, Body body) {
        return body.put("cases", checks.cases())
                .put("failed_cases", checks.failedCases())
                .put("findings", findings(checks.findings()));
    }

    public static List<Body> findings(List<Finding> findings) {
        return findings.stream().map(PolicyView::finding).toList();
    }

    private static Body finding(Finding one) {
        return new Body()
                .put("severity", one.severity())
                .put("cell", one.cell())
                .put("code", one.code())
                .put("message", one.message())
                .put("hint", one.hint());
    }

    public static Body differences(PolicyDigest before, PolicyDigest after, List<Difference> differences) {
        return new Body()
                .put("before", before)
                .put("after", after)
                .put(
                        "differences",
                        differences.stream().map(PolicyView::difference).toList());
    }

    private static Body difference(Difference one) {
        return new Body()
                .put("table", one.table())
                .put("row", one.row())
                .put("column", one.column())
                .put("before", one.before())
                .put("after", one.after());
    }
}
