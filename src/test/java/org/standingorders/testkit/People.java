package org.standingorders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Directory;
import org.standingorders.contact.Person;
import org.standingorders.desk.ContactDesk.Change;
import org.standingorders.desk.ContactDesk.Kept;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Role;

/** People of the hospital who hold roles. */
public final class People {
    private static final Actor ADMIN = new Actor("anna", "admin");

    private People() {}

    /** For each role one person of its name, who is reached by e-mail. */
    public static Directory oneFor(String... roles) {
        return new Directory(
                1, Stream.of(roles).collect(Collectors.toMap(Role::new, role -> contact(role, reachedBy(role, role)))));
    }

    public static Contact contact(String role, Person... people) {
        return new Contact(new Role(role), List.of(people), null, null);
    }

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
        Contact contact = contact(role, people.toArray(Person[]::new));
        assertThat(Instance.await(Instance.contacts(instance.database()).keep(new Change(contact, null, null, ADMIN))))
                .isInstanceOf(Kept.class);
    }

    public static Person reachedBy(String person, String mailbox) {
        return new Person(person, person, List.of(new Channel.Email(mailbox + "@hospital.example")));
    }
}
