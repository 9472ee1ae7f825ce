package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people post is text that can be seen (H6), and what is refused is not said again (api.md, Conventions). */
class TextsTest {
    private static final String SECRET = "Jane Roe 123-45-6789";
    private static final String FACT = "{\"fact_type\":\"api_health\",\"source\":\"%s\",\"service\":\"%s\","
            + "\"consecutive_failures\":4,\"labels\":{\"region\":\"%s\"}}";

    @RegisterExtension
    static final ApiFixture API = new ApiFixture();

    @ParameterizedTest
    @ValueSource(strings = {"\\u001b[2J", "\\u0085", "\\u2028", "\\u200b", "\\udb40\\udc41", "\\u202e", "\\n", "\\t"})
    void names_and_labels_are_one_line_that_can_be_seen(String odd) {
        for (String body : new String[] {
            FACT.formatted("a" + odd, "api", "east"),
            FACT.formatted("a", "api" + odd, "east"),
            FACT.formatted("a", "api", "east" + odd)
        }) {
            Answer answer = API.post("monitor", "/v1/facts", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("malformed-body");
        }
    }

    @Test
    void names_that_come_in_the_address_or_in_headers_are_held_to_the_same() {
        assertThat(API.method("POST", "monitor", "/v1/heartbeats/a%00b").status())
                .isEqualTo(400);
        assertThat(API.method("POST", "monitor", "/v1/heartbeats/a%1Bb").status())
                .isEqualTo(400);
        assertThat(API.get("admin", "/v1/facts?source=a%0Ab").status()).isEqualTo(400);
        Answer event = API.send(API.request("monitor", "/v1/facts", "ce-specversion", "1.0", "ce-id", "1")
                .headers("ce-source", "a%00b", "ce-type", "org.standingorders.fact.api_health")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"service\":\"api\",\"consecutive_failures\":4}")));
        assertThat(event.status()).isEqualTo(400);
    }

    @Test
    void a_note_may_have_lines_and_no_escapes() {
        String incident = "/v1/incidents/"
                + API.post("responder", "/v1/incidents", report("over_capacity", "x"))
                        .at("id");
        assertThat(API.post("responder", incident + "/notes", "{\"text\":\"one\\ntwo\"}")
                        .status())
                .isEqualTo(200);
        assertThat(API.post("responder", incident + "/notes", "{\"text\":\"one\\u001b[2Jtwo\"}")
                        .status())
                .isEqualTo(400);
    }

    private static String report(String type, String summary) {
        return "{\"type\":\"" + type + "\",\"severity\":\"high\",\"summary\":\"" + summary + "\"}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/facts | {'fact_type':'defense_level','source':'s','level':'SECRET'}",
                "/v1/facts | {'fact_type':'SECRET','source':'s'}",
                "/v1/facts | {'fact_type':'coverage','source':'s','rate':123456789}",
                "/v1/facts | {'fact_type':'coverage','source':'s','rate':-123456789}",
                "/v1/facts | {'fact_type':'coverage','source':'s','rate':0.5,'covered_slots':123456789,'required_slots':2}",
                "/v1/facts | {'fact_type':'coverage','source':'s','rate':0.5,'observed_at':'SECRET'}",
                "/v1/facts | {'fact_type':'coverage','source':'s','rate':0.5,'labels':{'a':{'SECRET':1}}}",
                "/v1/facts | {'fact_type':'coverage','source':'s','rate':'SECRET'}",
                "/v1/incidents | {'type':'SECRET','severity':'high','summary':'x'}",
                "/v1/incidents | {'type':'over_capacity','severity':'SECRET','summary':'x'}",
                "/v1/incidents | {'type':'over_capacity','severity':'high','summary':'x','onset_at':'SECRET'}",
                "/v1/keys | {'name':'x','role':'SECRET'}",
                "/v1/keys | {'name':'x','role':'admin','program_ids':'SECRET'}",
                "/v1/evaluate | {'policy':'SECRET'}",
                "/v1/evaluate | {'incident':{'severity':'SECRET'}}",
                "/v1/evaluate | {'facts':[{'fact_type':'SECRET'}]}",
                "/api/v2/alerts | [{'labels':{},'startsAt':'SECRET'}]",
            })
    void a_refusal_names_the_place_and_what_must_hold_and_never_what_was_posted(String path, String body) {
        Answer answer = API.post("admin", path, body.replace('\'', '"').replace("SECRET", SECRET));
        assertThat(answer.status()).isIn(400, 422);
        assertThat(String.valueOf(answer.at("errors.0.pointer"))).startsWith("/");
        assertThat(answer.text()).doesNotContain("Jane", "6789");
    }
}
