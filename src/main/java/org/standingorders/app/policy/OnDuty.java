package org.standingorders.app.policy;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.contact.ContactRoles;
import org.standingorders.contact.Directory;
import org.standingorders.contact.Rosters;
import org.standingorders.contact.Rota;
import org.standingorders.desk.FactDesk;
import org.standingorders.desk.FactDesk.FactFilter;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Roster;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.Role;

/** Who would be reached for a role, by the contacts and the {@code roster} facts that are stored now. */
public final class OnDuty {
    private static final String ROSTER = FactSchema.of(Roster.class).factType();
    /** Facts arrive nearly in the order of their readings; the newest reading is among these. */
    private static final PageRequest LATEST = new PageRequest(20, null);

    private final FactDesk facts;
    private final Supplier<Future<Directory>> contacts;

    public OnDuty(FactDesk facts, Supplier<Future<Directory>> contacts) {
        this.facts = facts;
        this.contacts = contacts;
    }

    /** Of each role of the escalation matrix and of DT-06. */
    Future<Rota> rota(String programId, Rulebook rulebook, Instant at) {
        ContactRoles policy = rulebook.contactRoles();
        Stream<Role> known = policy.names(at).stream().map(Role::new);
        List<Role> roles = Stream.concat(rulebook.escalator().roles().stream(), known)
                .distinct()
                .toList();
        return contacts.get()
                .compose(directory -> rosters(programId, roles)
                        .map(newest -> new Rota(
                                roles.stream()
                                        .map(role -> directory.reach(role, at, policy, Rosters.holding(newest, at)))
                                        .toList(),
                                roles.stream()
                                        .collect(Collectors.toMap(
                                                role -> role, role -> directory.standIns(role, at, policy))),
                                directory.absences(at, Rosters.facts(newest, at)))));
    }

    private Future<List<Fact>> rosters(String programId, List<Role> roles) {
        return Future.all(roles.stream().map(role -> newest(programId, role)).toList())
                .map(all -> all.<Optional<Fact>>list().stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Future<Optional<Fact>> newest(String programId, Role role) {
        FactFilter filter = new FactFilter(Scope.ALL, programId, ROSTER, role.name(), null, null, null);
        return facts.facts(filter, LATEST).map(page -> page.items().stream().max(Fact.BY_AGE));
    }
}
