package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.notice.Egress;
import org.standingorders.adapter.notice.Gate;
import org.standingorders.adapter.pg.PgDestinations;
import org.standingorders.adapter.pg.Vault;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.ContactRoles;
import org.standingorders.contact.Person;
import org.standingorders.desk.ContactDesk.Change;
import org.standingorders.desk.ContactDesk.Feed;
import org.standingorders.desk.ContactDesk.Keeping;
import org.standingorders.desk.ContactDesk.Kept;
import org.standingorders.desk.ContactDesk.Unfit;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Role;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Shipped;

/** A mistyped role is told, for the real one would stay empty. */
class CheckedContactsTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;
    private CheckedContacts contacts;

    @BeforeEach
    void open() {
        instance = Instance.on(database);
        ContactRoles roles = new ContactRoles(Shipped.policy().table("DT-06"));
        contacts = new CheckedContacts(
                Instance.contacts(instance.database()),
                () -> Future.succeededFuture(roles),
                new PgDestinations(instance.database(), new Vault("the server's secret of the tests", new Random(1))),
                new Gate(instance.vertx(), new Egress(List.of())),
                InstantSource.system());
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void a_contact_is_kept_under_roles_that_the_policy_knows_alone() {
        assertThat(keep("on_call_admin", "program_director")).isInstanceOf(Kept.class);
        assertThat(keep("on_call_admn", null))
                .isEqualTo(
                        new Unfit(
                                "",
                                "The policy knows no contact role (on_call_admn). The table DT-06 lists those that there are."));
        assertThat(keep("on_call_admin", "janitor"))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.pointer()).isEqualTo("/fallback"));
    }

    @Test
    void a_role_does_not_stand_in_for_itself() {
        assertThat(keep("on_call_admin", "on_call_admin"))
                .isEqualTo(new Unfit("/fallback", "A role cannot stand in for itself."));
    }

    @Test
    void roles_do_not_stand_in_for_each_other_in_a_circle() {
        assertThat(keep("privacy_officer", "coordinator")).isInstanceOf(Kept.class);
        assertThat(keep("coordinator", "program_director")).isInstanceOf(Kept.class);

        assertThat(keep("program_director", "privacy_officer"))
                .isInstanceOfSatisfying(
                        Unfit.class,
                        unfit -> assertThat(unfit.why())
                                .contains("The role (privacy_officer) has this one stand in for it"));
        assertThat(keep("program_director", "hospital_admin")).isInstanceOf(Kept.class);
    }

    @Test
    void a_destination_that_there_is_not_is_no_way_to_anybody() {
        Person lost =
                new Person("ann", "Ann", List.of(new Channel.Email("a@h.example"), new Channel.Via(new UUID(1, 1))));
        Contact contact = new Contact(new Role("on_call_admin"), List.of(lost), null, null);

        assertThat(await(contacts.keep(new Change(contact, null, null, new Actor("anna", "admin")))))
                .isInstanceOfSatisfying(
                        Unfit.class,
                        unfit -> assertThat(unfit.pointer()).isEqualTo("/people/0/channels/1/destination"));
    }

    /** H20: on save, too. */
    @Test
    void a_calendar_that_may_not_be_called_from_here_is_not_kept() {
        Contact contact = new Contact(new Role("on_call_admin"), List.of(), null, null);
        Feed here = new Feed("http://127.0.0.1/on-call.ics", null);

        assertThat(await(contacts.keep(new Change(contact, here, null, new Actor("anna", "admin")))))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.pointer()).isEqualTo("/calendar/url"));
    }

    private Keeping keep(String role, @Nullable String fallback) {
        Contact contact = new Contact(new Role(role), List.of(), fallback == null ? null : new Role(fallback), null);
        return await(contacts.keep(new Change(contact, null, null, new Actor("anna", "admin"))));
    }
}
