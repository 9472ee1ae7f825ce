package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.standingorders.adapter.http.form.Workbooks;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Fault;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.PolicyView;
import org.standingorders.desk.PolicyDesk;
import org.standingorders.desk.PolicyDesk.Drafted;
import org.standingorders.desk.PolicyDesk.Version;
import org.standingorders.table.Finding;

/** Workbooks that become a draft of the policy, which says what it would mute, or are refused. */
final class DraftRoutes {
    private final PolicyDesk desk;
    private final SilencePreview silences;

    DraftRoutes(PolicyDesk desk, SilencePreview silences) {
        this.desk = desk;
        this.silences = silences;
    }

    Future<Reply> draft(Call call) {
        Scopes.demandAll(call, "The policy");
        call.query();
        try {
            return draft(call, Workbooks.of(call.uploads()));
        } catch (Refused badFile) {
            return desk.noteRefused(call.actor(), "BAD_FILE").compose(noted -> Future.failedFuture(badFile));
        }
    }

    private Future<Reply> draft(Call call, Map<String, byte[]> workbooks) {
        return desk.draft(workbooks, call.actor(), call.once(Workbooks.content(workbooks)))
                .compose(drafted -> drafted(call, drafted));
    }

    private Future<Reply> drafted(Call call, Drafted drafted) {
        Version version = drafted.version();
        if (version == null) {
            throw refused(drafted.checks().findings());
        }
        Body body = PolicyView.with(drafted.checks(), PolicyView.of(version));
        return silences.of(version.digest(), call)
                .map(preview -> Reply.created("/v1/policies/" + version.digest(), body.put("silences", preview))
                        .etag(version.version()));
    }

    private static Refused refused(List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::refuses).toList();
        List<Finding> warnings =
                findings.stream().filter(finding -> !finding.refuses()).toList();
        return new Refused(Problem.of(
                        ProblemType.POLICY_REFUSED,
                        "The policy was not stored: (" + errors.size()
                                + ") errors. The active version goes on deciding.")
                .because(Fault.ofFindings(errors))
                .with("warnings", PolicyView.findings(warnings)));
    }
}
