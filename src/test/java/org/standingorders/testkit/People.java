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
        Channel mail = new Channel.Email(person + "@hospital.example");
        Contact contact = new Contact(new Role(role), List.of(new Person(person, person, List.of(mail))), null, null);
        assertThat(Instance.await(Instance.contacts(instance.database()).keep(new Change(contact, null, null, ADMIN))))
                .isInstanceOf(Kept.class);
    }
}
