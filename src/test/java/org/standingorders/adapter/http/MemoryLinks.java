package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.LinkDesk;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Incident;
import org.standingorders.incident.ResponseEvent.Acknowledged;
import org.standingorders.incident.Stamp;
import org.standingorders.notice.Notice;
import org.standingorders.testkit.Incidents;
import org.standingorders.testkit.Letters;

/** One link, for an incident whose monitor writes markup. */
final class MemoryLinks implements LinkDesk {
    static final String TOKEN = "genuine";

    private final Notice notice = Letters.escalation().items().get(0).notice();
    private Incident incident = Incidents.critical("<b>Database</b> primary is not healthy");

    @Override
    public Future<Optional<Offer>> look(String token) {
        return Future.succeededFuture(
                token.equals(TOKEN) ? Optional.of(new Offer(notice, incident)) : Optional.empty());
    }

    @Override
    public Future<Optional<Offer>> acknowledge(String token) {
        if (token.equals(TOKEN)) {
            Stamp stamp = Stamp.by(new Actor("Dr. Mallory", "contact"), Incidents.T0);
            incident = Incidents.after(incident, new Acknowledged(stamp, null, null));
        }
        return look(token);
    }

    @Override
    public Future<Optional<Offer>> answer(String token, @Nullable String denial) {
        return look(token);
    }
}
