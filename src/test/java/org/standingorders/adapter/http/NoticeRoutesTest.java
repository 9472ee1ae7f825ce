package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.contact.Channel;
import org.standingorders.desk.NoticeDesk.Resend;
import org.standingorders.desk.NoticeDesk.Sent;
import org.standingorders.desk.NoticeDesk.State;
import org.standingorders.desk.NoticeDesk.Way;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Notice;
import org.standingorders.testkit.Letters;

class NoticeRoutesTest {
    private static final String NOTICES = "/v1/notices";
    private static final Notice NOTICE = Letters.escalation().items().get(0).notice();

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @BeforeEach
    void send() {
        Handover refused = Handover.refused(550, "The mail server answered 550.");
        Attempt attempt = new Attempt(ApiFixture.NOW, Duration.ofMillis(17), refused);
        Channel mail = new Channel.Email("mallory@hospital.example");
        Way way = new Way(mail, "dead", ApiFixture.NOW, 1, List.of(attempt));
        api.notices.sent.add(new Sent(
                NOTICE,
                "default",
                State.DEAD,
                ApiFixture.NOW,
                List.of(way),
                List.of(new Resend(ApiFixture.NOW, "alice"))));
    }

    @Test
    void a_notice_is_shown_with_its_state_and_every_attempt() {
        Answer dead = api.get("responder", NOTICES + "?state=dead");

        assertThat(dead.status()).isEqualTo(200);
        assertThat(dead.at("items.0.state")).isEqualTo("dead");
        assertThat(dead.at("items.0.recipient.name")).isEqualTo("Dr. Mallory");
        assertThat(dead.at("items.0.channels.0.attempts.0.outcome")).isEqualTo("refused");
        assertThat(dead.at("items.0.channels.0.attempts.0.status")).isEqualTo(550L);
        assertThat(dead.at("items.0.channels.0.attempts.0.latency_ms")).isEqualTo(17L);
        assertThat(dead.at("items.0.resends.0.by")).isEqualTo("alice");
        assertThat(api.get("responder", NOTICES + "?state=delivered").text()).contains("\"items\":[]");
        assertThat(api.get("scoped-admin", NOTICES).text()).contains("\"items\":[]");
        assertThat(api.get("responder", NOTICES + "?state=sent").status()).isEqualTo(400);
    }

    @Test
    void only_what_was_given_up_is_sent_again() {
        String resend = NOTICES + "/" + NOTICE.id() + "/resend";

        assertThat(api.post("responder", resend, "").status()).isEqualTo(200);
        assertThat(api.post("policy_owner", resend, "").status()).isEqualTo(403);
        assertThat(api.post("scoped-admin", resend, "").status()).isEqualTo(404);

        api.notices.sent.replaceAll(
                one -> new Sent(one.notice(), one.programId(), State.PENDING, null, one.ways(), one.resends()));
        Answer refused = api.post("responder", resend, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("type")).isEqualTo("/problems/wrong-state");
    }

    @Test
    void a_tried_destination_says_what_the_receiver_answered() {
        Object id = api.post(
                        "admin",
                        "/v1/destinations",
                        "{\"name\":\"night desk\",\"kind\":\"slack\",\"url\":\"https://hooks.hospital.example/x\"}")
                .at("id");

        Answer tried = api.post("admin", "/v1/destinations/" + id + "/test", "");

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.at("outcome")).isEqualTo("failed");
        assertThat(tried.at("status")).isEqualTo(503L);
        assertThat(api.post("admin", "/v1/destinations/00000000-0000-7000-8000-000000000009/test", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void one_incident_comes_with_its_notices() {
        Object id = api.post(
                        "responder",
                        "/v1/incidents",
                        "{\"type\":\"api_degradation\",\"severity\":\"high\",\"summary\":\"x\"}")
                .at("id");

        assertThat(api.get("responder", "/v1/incidents/" + id).text()).contains("\"notices\":[]");
    }
}
