package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Person;
import org.standingorders.desk.ContactDesk.Change;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Role;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;

class PgContactsTest {
    private static final Role DIRECTOR = new Role("program_director");

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @Test
    void who_is_no_longer_kept_is_still_known_as_they_were_last() {
        try (Instance instance = Instance.on(database)) {
            PgContacts contacts = Instance.contacts(instance.database());
            keep(contacts, person("ann", "ann@old.example"));
            keep(contacts, person("ann", "ann@hospital.example"));
            keep(contacts, person("bob", "bob@hospital.example"));

            assertThat(await(contacts.directory()).person(DIRECTOR, "ann"))
                    .contains(person("ann", "ann@hospital.example"));
        }
    }

    private static void keep(PgContacts contacts, Person... people) {
        Contact contact = new Contact(DIRECTOR, Stream.of(people).toList(), null, null);
        await(contacts.keep(new Change(contact, null, null, new Actor("anna", "admin"))));
    }

    private static Person person(String ref, String address) {
        return new Person(ref, ref, List.of(new Channel.Email(address)));
    }
}
