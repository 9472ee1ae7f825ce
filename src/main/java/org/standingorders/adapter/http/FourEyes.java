package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.stream.Collectors;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.desk.PolicyDesk;
import org.standingorders.desk.PolicyDesk.Version;
import org.standingorders.escalate.Silence;
import org.standingorders.escalate.Silences;
import org.standingorders.rule.PolicyDigest;

/** Whoever drafted a silence that mutes what is critical cannot put it in force alone (DT-32). */
record FourEyes(PolicyDesk desk) {
    /** The version, or a refusal when the caller drafted it and it mutes critical otherwise than what decides now. */
    Future<Version> demand(Version version, Call call) {
        return version.author().equals(call.actor().name())
                ? Future.all(silences(version.digest()), desk.active().compose(active -> silences(active.digest())))
                        .map(both -> checked(version, both.resultAt(0), both.resultAt(1)))
                : Future.succeededFuture(version);
    }

    private Future<Silences> silences(PolicyDigest digest) {
        return desk.policy(digest).map(found -> found.map(Silences::of).orElse(Silences.NONE));
    }

    private static Version checked(Version version, Silences wanted, Silences active) {
        String rules = wanted.mutingCritical()
                .filter(one -> active.mutingCritical().noneMatch(one::saysAsMuchAs))
                .map(Silence::rule)
                .collect(Collectors.joining(", "));
        if (rules.isEmpty()) {
            return version;
        }
        throw new Refused(
                ProblemType.FORBIDDEN,
                "This version mutes what is critical (" + rules + "), and this key (" + version.author()
                        + ") drafted it. Somebody else must put it in force.");
    }
}
