package org.standingorders.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.rule.Role;
import org.standingorders.testkit.Shipped;

/** Every path ends in someone while anybody is left to ask (A26), under the shipped DT-06. */
class DirectoryTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final ContactRoles POLICY = new ContactRoles(Shipped.policy().table("DT-06"));

    @Test
    void roles_that_name_each_other_leave_the_way_of_the_policy_open() {
        Reach reach = reach(
                "privacy_officer",
                contact("privacy_officer", "coordinator"),
                contact("coordinator", "privacy_officer"),
                contact("program_director", null, "bob"));

        assertThat(reach.by()).isEqualTo(new Role("program_director"));
        assertThat(reach.people()).containsExactly("bob");
    }

    @Test
    void a_contact_that_leads_to_nobody_does_not_end_the_way_of_the_policy() {
        Reach reach = reach(
                "acgme_contact", contact("acgme_contact", "hospital_admin"), contact("program_director", null, "bob"));

        assertThat(reach.people()).containsExactly("bob");
        assertThat(reach.skipped())
                .extracting(skipped -> skipped.role().name())
                .contains("acgme_contact", "hospital_admin");
    }

    @Test
    void nobody_is_reached_only_where_nobody_is_left() {
        assertThat(reach("privacy_officer", contact("privacy_officer", "coordinator"))
                        .people())
                .isEmpty();
    }

    private static Reach reach(String role, Contact... contacts) {
        Directory directory =
                new Directory(1, Stream.of(contacts).collect(Collectors.toMap(Contact::role, Function.identity())));
        return directory.reach(new Role(role), NOW, POLICY, Map.of());
    }

    private static Contact contact(String role, @Nullable String fallback, String... people) {
        List<Person> holders = Stream.of(people)
                .map(ref -> new Person(ref, ref, List.of(new Channel.Email(ref + "@hospital.example"))))
                .toList();
        return new Contact(new Role(role), holders, fallback == null ? null : new Role(fallback), null);
    }
}
