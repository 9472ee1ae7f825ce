package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactRoutesTest {
    private static final String ON_CALL = "/v1/contacts/on_call_admin";
    private static final String MALLORY = """
            {"people":[{"ref":"p-17","name":"Dr. Mallory","channels":[{"kind":"email","address":"mallory@hospital.example"}]}],
             "fallback":"admin_team"}""";

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void an_admin_keeps_who_holds_a_role_and_every_reader_sees_it() {
        assertThat(api.get("responder", ON_CALL).status()).isEqualTo(404);

        Answer kept = api.put("admin", ON_CALL, MALLORY);

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.header("etag")).isEqualTo("\"1\"");
        assertThat(api.get("responder", ON_CALL).at("people.0.channels.0.address"))
                .isEqualTo("mallory@hospital.example");
        assertThat(api.get("responder", "/v1/contacts").at("items.0.fallback")).isEqualTo("admin_team");
        assertThat(api.put("responder", ON_CALL, MALLORY).status()).isEqualTo(403);
    }

    @Test
    void whoever_read_an_older_version_is_told_that_somebody_was_faster() {
        api.put("admin", ON_CALL, MALLORY);
        api.put("admin", ON_CALL, MALLORY, "If-Match", "\"1\"");

        assertThat(api.put("admin", ON_CALL, MALLORY, "If-Match", "\"1\"").status())
                .isEqualTo(412);
    }

    @Test
    void what_is_no_mailbox_is_refused_with_its_place() {
        Answer refused = api.put("admin", ON_CALL, MALLORY.replace("mallory@hospital.example", "Dr. Mallory <m@h>"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors.0.pointer")).isEqualTo("/people/0/channels/0/address");
        assertThat(refused.at("errors.0.message")).asString().contains("name@host");
    }

    @Test
    void two_people_of_one_ref_are_refused_as_nobody_could_tell_later_who_was_told() {
        String twice = MALLORY.replace("}]}],", "}]},{\"ref\":\"p-17\",\"name\":\"Dr. Ito\",\"channels\":[]}],");
        Answer refused = api.put("admin", ON_CALL, twice);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors.0.pointer")).isEqualTo("/people/1/ref");
    }

    @Test
    void a_role_in_another_spelling_names_nothing() {
        assertThat(api.put("admin", "/v1/contacts/On-Call", MALLORY).status()).isEqualTo(404);
    }

    @Test
    void where_a_calendar_lies_is_shown_to_admins_alone_and_when_nobody_is_on_call_to_every_reader() {
        Answer kept = api.put(
                "admin",
                ON_CALL,
                MALLORY.replace(
                        "\"fallback\"",
                        "\"calendar\":{\"url\":\"https://calendar.hospital.example/secret.ics\",\"zone\":\"Europe/Berlin\"},\"fallback\""));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.at("calendar.url")).isEqualTo("https://calendar.hospital.example/secret.ics");
        Answer read = api.get("responder", ON_CALL);
        assertThat(read.at("calendar.url")).isNull();
        assertThat(read.at("calendar.host")).isEqualTo("calendar.hospital.example");
        assertThat(read.at("gaps.0.from")).isNotNull();
    }

    @Test
    void a_zone_that_there_is_not_and_an_address_that_is_none_are_refused_with_their_place() {
        Answer refused = api.put(
                "admin",
                ON_CALL,
                MALLORY.replace(
                        "\"fallback\"", "\"calendar\":{\"url\":\"no address\",\"zone\":\"Mars\"},\"fallback\""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors.0.pointer")).isEqualTo("/calendar/url");
        assertThat(refused.at("errors.1.pointer")).isEqualTo("/calendar/zone");
    }

    @Test
    void a_key_for_some_programs_changes_nothing_that_concerns_all() {
        assertThat(api.put("scoped-admin", ON_CALL, MALLORY).status()).isEqualTo(403);
        assertThat(api.get("responder", ON_CALL).status()).isEqualTo(404);
    }
}
