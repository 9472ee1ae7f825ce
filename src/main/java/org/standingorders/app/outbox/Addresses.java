package org.standingorders.app.outbox;

import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.AcknowledgementLinks;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;

/** Where people who get a letter find what it speaks of. */
record Addresses(Mailroom.Place place) {

    /** A page for whoever was told; only the incident's address in the API while nobody said where people reach the service. */
    String console(Notice notice) {
        String page = link("/incidents/", notice);
        return page == null
                ? place.service().resolve("/v1/incidents/" + notice.incident()).toString()
                : page;
    }

    /** Only who is alarmed has something to acknowledge. */
    @Nullable
    String acknowledge(Notice notice) {
        return notice.occasion().endsWithTheAlarm() ? link("/acknowledge/", notice) : null;
    }

    /** Only who is asked has something to answer. */
    @Nullable
    String answer(Notice notice) {
        return notice.occasion() == Occasion.APPROVAL ? link("/approve/", notice) : null;
    }

    /** None while nobody said where people reach the service. */
    private @Nullable String link(String path, Notice notice) {
        AcknowledgementLinks links = place.links();
        return links == null
                ? null
                : place.service()
                        .resolve(path + links.token(notice.id(), place.clock().instant()))
                        .toString();
    }
}
