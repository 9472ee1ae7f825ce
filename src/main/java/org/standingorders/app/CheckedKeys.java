package org.standingorders.app;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.ContactRoles;
import org.standingorders.desk.KeyDesk;
import org.standingorders.desk.Once;
import org.standingorders.incident.Actor;

/** Keys of which none is issued for a contact role that the deciding policy does not know (DT-06): it would never count. */
record CheckedKeys(KeyDesk kept, Supplier<Future<ContactRoles>> roles, InstantSource clock) implements KeyDesk {

    @Override
    public Optional<Credential> authenticate(String secret) {
        return kept.authenticate(secret);
    }

    @Override
    public Future<List<Credential>> keys() {
        return kept.keys();
    }

    @Override
    public Future<Boolean> revoke(String id, Actor actor) {
        return kept.revoke(id, actor);
    }

    @Override
    public Future<Issuing> issue(Wanted wanted, Actor actor, @Nullable Once once) {
        if (wanted.contactRoles().isEmpty()) {
            return kept.issue(wanted, actor, once);
        }
        return roles.get()
                .map(policy -> policy.names(clock.instant()))
                .compose(known -> issue(wanted, actor, once, known));
    }

    private Future<Issuing> issue(Wanted wanted, Actor actor, @Nullable Once once, List<String> known) {
        List<Integer> unknown = IntStream.range(0, wanted.contactRoles().size())
                .filter(place -> !known.contains(wanted.contactRoles().get(place)))
                .boxed()
                .toList();
        return unknown.isEmpty()
                ? kept.issue(wanted, actor, once)
                : Future.succeededFuture(new UnknownRoles(unknown, known));
    }
}
