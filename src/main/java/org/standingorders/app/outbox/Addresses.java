package org.standingorders.app.outbox;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;

/** Where people who get a letter find what it speaks of. */
record Addresses(URI service) {

    String console(IncidentId incident) {
        return service.resolve("/v1/incidents/" + incident).toString();
    }

    /** Only who is alarmed has something to acknowledge. */
    @Nullable
    String acknowledge(Notice notice) {
        return notice.occasion() == Occasion.ALL_CLEAR ? null : console(notice.incident());
    }
}
