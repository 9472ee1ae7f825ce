package org.standingorders.adapter.http.view;

import org.standingorders.adapter.http.server.Body;
import org.standingorders.contact.Contact;
import org.standingorders.desk.ContactDesk.Kept;

/** Who holds a contact role. */
public final class ContactView {
    private ContactView() {}

    public static Body of(Kept kept) {
        Contact contact = kept.contact();
        return new Body()
                .put("role", contact.role())
                .put("version", kept.version())
                .put("people", contact.people())
                .put("fallback", contact.fallback());
    }
}
