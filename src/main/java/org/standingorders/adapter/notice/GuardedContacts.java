package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.standingorders.desk.ContactDesk;
import org.standingorders.rule.Role;

/** Contacts of which none is kept with a calendar that the egress policy would not let out (H20). */
public final class GuardedContacts implements ContactDesk {
    private final ContactDesk kept;
    private final Gate gate;

    public GuardedContacts(ContactDesk kept, Gate gate) {
        this.kept = kept;
        this.gate = gate;
    }

    @Override
    public Future<List<Kept>> contacts() {
        return kept.contacts();
    }

    @Override
    public Future<Optional<Kept>> contact(Role role) {
        return kept.contact(role);
    }

    @Override
    public Future<Keeping> keep(Change change) {
        return change.feed() == null
                ? kept.keep(change)
                : gate.objection(change.feed().url())
                        .compose(objection -> objection.isPresent()
                                ? Future.succeededFuture(new Unfit("/calendar/url", objection.get()))
                                : kept.keep(change));
    }
}
