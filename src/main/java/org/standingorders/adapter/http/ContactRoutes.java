package org.standingorders.adapter.http;

import io.vertx.core.Future;
import org.standingorders.adapter.http.form.Contacts;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Fault;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.ContactView;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.desk.ContactDesk;
import org.standingorders.desk.ContactDesk.Change;
import org.standingorders.desk.ContactDesk.Keeping;
import org.standingorders.desk.ContactDesk.Kept;
import org.standingorders.desk.ContactDesk.Unfit;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.rule.Role;

/** Who holds each contact role. */
final class ContactRoutes {
    private final ContactDesk desk;

    ContactRoutes(ContactDesk desk) {
        this.desk = desk;
    }

    Future<Reply> list(Call call) {
        call.query();
        return desk.contacts().map(all -> Lists.all(all, kept -> view(call, kept)));
    }

    Future<Reply> one(Call call) {
        call.query();
        return desk.contact(role(call))
                .map(found -> reply(
                        call,
                        found.orElseThrow(
                                () -> new Refused(ProblemType.NOT_FOUND, "Nobody is kept under this contact role."))));
    }

    /** Needs no {@code If-Match}, as a list of people is sent whole; one that is sent must be met. */
    Future<Reply> keep(Call call) {
        Scopes.demandAll(call, "A contact");
        Forms.Contact form = call.form(Forms.Contact.class);
        Contacts.Posted posted = Call.decoded(Contacts.of(role(call), form));
        return desk.keep(new Change(posted.contact(), posted.feed(), call.expected(), call.actor()))
                .map(keeping -> reply(call, kept(keeping)));
    }

    private static Kept kept(Keeping keeping) {
        if (keeping instanceof Kept kept) {
            return kept;
        }
        if (keeping instanceof Unfit unfit) {
            throw new Refused(Problem.of(ProblemType.RULE_BROKEN, unfit.why())
                    .because(Fault.at(unfit.pointer(), "INCONSISTENT", unfit.why())));
        }
        throw new Refused(ProblemType.STALE_VERSION, "Somebody else has changed this contact. Read it again.");
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

    private static Reply reply(Call call, Kept kept) {
        return Reply.ok(view(call, kept)).etag(kept.version());
    }

    /** The address of a calendar is often a secret, and shown to those alone who may set it. */
    private static Body view(Call call, Kept kept) {
        return ContactView.of(kept, call.credential().role() == KeyRole.ADMIN, call.at());
    }
}
