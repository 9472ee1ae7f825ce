package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.view.SilenceView;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.IncidentFilter;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.PolicyDesk;
import org.standingorders.escalate.Foreseen;
import org.standingorders.escalate.Silences;
import org.standingorders.incident.Incident;
import org.standingorders.rule.PolicyDigest;

/** What the silences of a version mute now and next, and what they would have muted lately. */
final class SilencePreview {
    private static final int MOST_INCIDENTS = 4 * PageRequest.MAX_LIMIT;

    private final PolicyDesk policies;
    private final IncidentDesk incidents;

    SilencePreview(PolicyDesk policies, IncidentDesk incidents) {
        this.policies = policies;
        this.incidents = incidents;
    }

    /** Of the incidents that the caller may see, as of the call. */
    Future<Body> of(PolicyDigest digest, Call call) {
        IncidentFilter told = new IncidentFilter(
                call.scope(), null, null, null, null, null, null, call.at().minus(Foreseen.LATELY));
        return silences(digest)
                .compose(silences -> recent(told, null, new ArrayList<>()).map(found -> body(silences, found, call)));
    }

    private Future<Silences> silences(PolicyDigest digest) {
        return policies.policy(digest)
                .map(found -> found.orElseThrow(PolicyRoutes::unknown))
                .map(Silences::of);
    }

    /** Page by page, newest first, up to {@value #MOST_INCIDENTS}. */
    private Future<List<Incident>> recent(IncidentFilter filter, @Nullable String cursor, List<Incident> known) {
        return incidents
                .incidents(filter, new PageRequest(PageRequest.MAX_LIMIT, cursor))
                .compose((Page<Incident> page) -> {
                    known.addAll(page.items());
                    return page.nextCursor() == null || known.size() >= MOST_INCIDENTS
                            ? Future.succeededFuture(known)
                            : recent(filter, page.nextCursor(), known);
                });
    }

    private static Body body(Silences silences, List<Incident> recent, Call call) {
        return SilenceView.of(
                silences.all().stream()
                        .map(silence -> Foreseen.of(silence, recent, call.at()))
                        .toList(),
                recent.size() < MOST_INCIDENTS);
    }
}
