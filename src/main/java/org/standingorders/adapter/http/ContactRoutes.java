package org.standingorders.adapter.http;

import io.vertx.core.Future;
import org.standingorders.adapter.http.form.Contacts;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.ContactView;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.contact.Contact;
import org.standingorders.desk.ContactDesk;
import org.standingorders.desk.ContactDesk.Kept;
import org.standingorders.rule.Role;

/** Who holds each contact role. */
final class ContactRoutes {
    private final ContactDesk desk;

    ContactRoutes(ContactDesk desk) {
        this.desk = desk;
    }

    Future<Reply> list(Call call) {
        call.query();
        return desk.contacts().map(kept -> Lists.all(kept, ContactView::of));
    }

    Future<Reply> one(Call call) {
        call.query();
        return desk.contact(role(call))
                .map(found -> reply(found.orElseThrow(
                        () -> new Refused(ProblemType.NOT_FOUND, "Nobody is kept under this contact role."))));
    }

    /** Needs no {@code If-Match}, as a list of people is sent whole; one that is sent must be met. */
    Future<Reply> keep(Call call) {
        Forms.Contact form = call.form(Forms.Contact.class);
        Contact contact = Call.decoded(Contacts.of(role(call), form));
        return desk.keep(contact, call.expected(), call.actor())
                .map(kept -> reply(kept.orElseThrow(() -> new Refused(
                        ProblemType.STALE_VERSION, "Somebody else has changed this contact. Read it again."))));
    }

    private static Role role(Call call) {
        String name = call.parameter(0);
        if (!Role.isRole(name)) {
            throw new Refused(
                    ProblemType.NOT_FOUND,
                    "A contact role is written in small letters, such as on_call_admin, with at most 64 of them.");
        }
        return new Role(name);
    }

    private static Reply reply(Kept kept) {
        return Reply.ok(ContactView.of(kept)).etag(kept.version());
    }
}
