package org.standingorders.adapter.http;

import io.vertx.core.Future;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.form.Keys;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.KeyView;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.desk.KeyDesk;
import org.standingorders.desk.KeyDesk.Credential;
import org.standingorders.desk.KeyDesk.Issued;
import org.standingorders.desk.KeyDesk.Issuing;
import org.standingorders.desk.KeyDesk.UnknownRoles;
import org.standingorders.desk.KeyDesk.Wanted;
import org.standingorders.desk.Scope;

/** Keys of people and programs. A key that covers some programs only deals only in keys for those. */
final class KeyRoutes {
    private final KeyDesk desk;

    KeyRoutes(KeyDesk desk) {
        this.desk = desk;
    }

    Future<Reply> list(Call call) {
        call.query();
        return desk.keys()
                .map(keys -> Lists.all(
                        keys.stream()
                                .filter(key -> covers(call.scope(), key.scope()))
                                .toList(),
                        KeyView::of));
    }

    Future<Reply> issue(Call call) {
        Wanted wanted = Call.decoded(Keys.of(call.form(Forms.Key.class), call.at()));
        if (!covers(call.scope(), wanted.scope())) {
            throw new Refused(
                    ProblemType.PROGRAM_OUT_OF_SCOPE, "A key can only issue keys for programs that it covers.");
        }
        return desk.issue(wanted, call.actor(), call.once())
                .map(issuing -> issued(wanted, issuing))
                .map(issued -> Reply.created("/v1/keys/" + issued.credential().id(), KeyView.of(issued)));
    }

    private static Issued issued(Wanted wanted, Issuing issuing) {
        return issuing instanceof UnknownRoles none
                ? Call.decoded(Keys.unknown(wanted.contactRoles(), none))
                : (Issued) issuing;
    }

    Future<Reply> revoke(Call call) {
        call.query();
        String id = call.parameter(0);
        return desk.keys()
                .compose(
                        keys -> keys.stream().filter(key -> key.id().equals(id)).anyMatch(key -> mayRevoke(call, key))
                                ? desk.revoke(id, call.actor())
                                : Future.succeededFuture(false))
                .map(revoked -> {
                    if (!revoked) {
                        throw new Refused(ProblemType.NOT_FOUND, "There is no key with this id.");
                    }
                    return Reply.empty(204);
                });
    }

    private static boolean mayRevoke(Call call, Credential key) {
        return covers(call.scope(), key.scope());
    }

    private static boolean covers(Scope own, Scope other) {
        return own.programs().isEmpty()
                || !other.programs().isEmpty() && own.programs().containsAll(other.programs());
    }
}
