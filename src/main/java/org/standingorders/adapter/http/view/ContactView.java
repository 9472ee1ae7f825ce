package org.standingorders.adapter.http.view;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.contact.Contact;
import org.standingorders.desk.ContactDesk.Kept;
import org.standingorders.desk.ContactDesk.OnCall;

/** Who holds a contact role. */
public final class ContactView {
    private static final Duration LOOK_AHEAD = Duration.ofDays(14);

    private ContactView() {}

    /**
     * @param withAddress whether the reader may know where its calendar lies
     * @param now from which on gaps are told, 14 days ahead
     */
    public static Body of(Kept kept, boolean withAddress, Instant now) {
        Contact contact = kept.contact();
        Body body = new Body()
                .put("role", contact.role())
                .put("version", kept.version())
                .put("people", contact.people())
                .put("fallback", contact.fallback());
        OnCall onCall = kept.onCall();
        return onCall == null
                ? body
                : body.put("calendar", calendar(onCall, withAddress))
                        .put("gaps", contact.gaps(now, now.plus(LOOK_AHEAD)));
    }

    private static Body calendar(OnCall onCall, boolean withAddress) {
        Body body = new Body().put("host", URI.create(onCall.feed().url()).getHost());
        if (withAddress) {
            body.put("url", onCall.feed().url());
        }
        return body.put("zone", onCall.feed().zone())
                .put("read_at", onCall.readAt())
                .put("problem", onCall.problem());
    }
}
