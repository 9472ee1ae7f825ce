package org.standingorders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Person;
import org.standingorders.desk.ContactDesk.Change;
import org.standingorders.desk.ContactDesk.Kept;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Role;

/** People of the hospital who hold roles. */
public final class People {
    private static final Actor ADMIN = new Actor("anna", "admin");

    private People() {}

    /** From now on the person alone holds the role, and is reached by e-mail. */
    public static void hold(Instance instance, String role, String person) {
        hold(instance, role, List.of(reachedBy(person, person)));
    }

    /** From now on these people hold the role together, and are reached through one mailbox. */
    public static void share(Instance instance, String role, String mailbox, List<String> people) {
        hold(
                instance,
                role,
                people.stream().map(person -> reachedBy(person, mailbox)).toList());
    }

    private static void hold(Instance instance, String role, List<Person> people) {
        Contact contact = new Contact(new Role(role), people, null, null);
        assertThat(Instance.await(Instance.contacts(instance.database()).keep(new Change(contact, null, null, ADMIN))))
                .isInstanceOf(Kept.class);
    }

    private static Person reachedBy(String person, String mailbox) {
        return new Person(person, person, List.of(new Channel.Email(mailbox + "@hospital.example")));
    }
}
