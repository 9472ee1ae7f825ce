package org.standingorders.app.outbox;

import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.AcknowledgementLinks;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Notice;

/** Where people who get a letter find what it speaks of. */
record Addresses(Mailroom.Place place) {

    String console(IncidentId incident) {
        return place.service().resolve("/v1/incidents/" + incident).toString();
    }

    /** Only who is alarmed has something to acknowledge; none while nobody said where people reach the service. */
    @Nullable
    String acknowledge(Notice notice) {
        AcknowledgementLinks links = place.links();
        return links == null || !notice.occasion().endsWithTheAlarm()
                ? null
                : place.service()
                        .resolve("/acknowledge/"
                                + links.token(notice.id(), place.clock().instant()))
                        .toString();
    }
}
