package org.standingorders.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailConfig;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standingorders.contact.Channel;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Handover.Outcome;
import org.standingorders.notice.Letter;
import org.standingorders.testkit.Letters;

/** Mails as a real SMTP server gets them. */
class MailCourierTest {
    private static final Channel MAILBOX = new Channel.Email("mallory@hospital.example");

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void start() {
        mails.start();
    }

    @AfterEach
    void stop() {
        mails.stop();
        await(vertx.close());
    }

    @Test
    void a_mail_says_what_happened_and_why_its_reader_is_told() throws Exception {
        assertThat(deliver(Letters.escalation()).delivered()).isTrue();

        MimeMessage mail = received().get(0);
        String text = GreenMailUtil.getWholeMessage(mail);
        assertThat(mail.getSubject()).isEqualTo("[CRITICAL] Database primary is not healthy");
        assertThat(text).contains("multipart/alternative", "text/plain", "text/html");
        assertThat(text).contains("Why you: DT-05/X1 (immediate)", "Taken by: nobody yet");
    }

    @Test
    void mails_of_one_incident_are_a_thread_and_a_retry_is_the_same_message() throws Exception {
        Letter letter = Letters.escalation();
        deliver(letter);
        deliver(letter);

        List<MimeMessage> mails = received();
        assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
        assertThat(mails.get(0).getHeader("References"))
                .containsExactly("<" + letter.items().get(0).incident().id() + "@standing.example>");
    }

    @Test
    void what_a_monitor_wrote_is_never_markup() throws Exception {
        deliver(Letters.escalation("Database <script>alert(1)</script> & co"));

        String mail = GreenMailUtil.getWholeMessage(received().get(0));
        assertThat(mail.substring(mail.indexOf("text/html")))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void a_server_that_is_not_there_may_be_there_later() {
        Handover handover = await(
                new MailCourier(vertx, server(1), "duty@standing.example").deliver(Letters.escalation(), MAILBOX));

        assertThat(handover.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(handover.detail()).doesNotContain("mallory");
    }

    private Handover deliver(Letter letter) {
        int port = mails.getSmtp().getPort();
        return await(new MailCourier(vertx, server(port), "duty@standing.example").deliver(letter, MAILBOX));
    }

    private static MailConfig server(int port) {
        return new MailConfig().setHostname("127.0.0.1").setPort(port);
    }

    private List<MimeMessage> received() {
        return List.of(mails.getReceivedMessages());
    }
}
