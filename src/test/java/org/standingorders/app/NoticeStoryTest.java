package org.standingorders.app;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.standingorders.testkit.ApiClient.list;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.notice.Egress;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFolder;
import org.standingorders.app.policy.PolicyReader;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.testkit.ApiClient;
import org.standingorders.testkit.Eventually;

/** The whole service and a real mail server: the right people are told, and the incident says that they were. */
class NoticeStoryTest {
    private static final String SECRET = "a secret of the tests";
    private static final String ACKNOWLEDGE = "/acknowledge/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BAD_DATABASE = """
            {"fact_type":"database_health","source":"pg-check","instance":"primary","healthy":false}""";
    private static final String PERSON = """
            {"people":[{"ref":"%1$s","name":"%1$s","channels":[{"kind":"email","address":"%1$s@hospital.example"}]}]}""";

    @TempDir
    private Path data;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private Service service;
    private ApiClient api;

    @BeforeEach
    void start() {
        mails.start();
        CheckedPolicy policy = new PolicyReader(InstantSource.system()).read(new PolicyFolder(Path.of(".")).read());
        service = Service.start(settings(), Secrets.of(settings()), policy);
        api = new ApiClient(service.address(), SECRET);
    }

    @AfterEach
    void stop() {
        service.close();
        mails.stop();
    }

    @Test
    void two_roles_of_a_critical_incident_are_two_mails_and_two_roles_of_one_person_are_one_a16() throws Exception {
        api.put("/v1/contacts/on_call_admin", PERSON.formatted("mallory"));
        api.put("/v1/contacts/program_director", PERSON.formatted("mallory"));

        String incident = opened();
        MimeMessage mail = Eventually.get("page to mallory", PATIENCE, () -> page("mallory"));

        assertThat(mail.getSubject()).startsWith("[CRITICAL] Database primary is not healthy");
        Eventually.get(
                "delivery on the time line",
                PATIENCE,
                () -> timeline(incident)
                        .filter(line ->
                                line.contains("Notice delivered to mallory (on_call_admin, program_director)")));
        assertThat(pages("mallory"))
                .as("one mail for both roles")
                .singleElement(as(STRING))
                .contains("You are told as on_call_admin and program_director.");
        assertThat(list(api.get("/v1/incidents/" + incident), "escalations"))
                .allSatisfy(told ->
                        assertThat(list((Map<?, ?>) told, "people")).asList().containsExactly("mallory"));
    }

    @Test
    void whoever_gets_the_mail_acknowledges_by_its_link_once_and_no_scanner_does() throws Exception {
        api.put("/v1/contacts/on_call_admin", PERSON.formatted("mallory"));
        String incident = opened();
        MimeMessage mail = Eventually.get("page to mallory", PATIENCE, () -> page("mallory"));
        URI link = URI.create(service.address()
                + ACKNOWLEDGE
                + text(mail).split(ACKNOWLEDGE, 2)[1].split("\\s", 2)[0]);

        assertThat(ask(HttpRequest.newBuilder(link).GET())).contains("I take this incident");
        assertThat(acknowledgedBy(incident)).isNull();

        assertThat(whole(link)).contains("Taken by<dd>nobody yet", "mallory (on_call_admin", "What happened");

        assertThat(press(link)).contains("This incident is taken.");
        assertThat(acknowledgedBy(incident)).isEqualTo("mallory");

        assertThat(press(link)).contains("This incident is taken.");
        assertThat(timeline(incident).orElseThrow().split("Acknowledged by mallory", -1))
                .as("once")
                .hasSize(2);
    }

    private static String whole(URI link) throws Exception {
        String token = link.getPath().substring(ACKNOWLEDGE.length());
        return ask(HttpRequest.newBuilder(link.resolve("/incidents/" + token)).GET());
    }

    private static String press(URI link) throws Exception {
        return ask(HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static String ask(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private @Nullable Object acknowledgedBy(String incident) {
        return api.get("/v1/incidents/" + incident).get("acknowledged_by");
    }

    private String opened() {
        Map<?, ?> result =
                (Map<?, ?>) list(api.post("/v1/facts", BAD_DATABASE), "results").get(0);
        return (String) list(result, "incidents").get(0);
    }

    private Optional<MimeMessage> page(String person) {
        return pagesTo(person).findFirst();
    }

    private List<String> pages(String person) {
        return pagesTo(person).map(NoticeStoryTest::text).toList();
    }

    /** The mails that ask to acknowledge; the response's own mails may come before, with or after them. */
    private Stream<MimeMessage> pagesTo(String person) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(mail -> isTo(mail, person) && text(mail).contains(ACKNOWLEDGE));
    }

    private static String text(MimeMessage mail) {
        return GreenMailUtil.getBody(mail).replace("=\r\n", "");
    }

    private static boolean isTo(MimeMessage mail, String person) {
        try {
            return mail.getAllRecipients()[0].toString().startsWith(person);
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Optional<String> timeline(String incident) {
        return Optional.of(String.valueOf(api.get("/v1/incidents/" + incident + "/timeline")));
    }

    private Settings settings() {
        return new Settings(
                0,
                "127.0.0.1",
                new StoreSettings(data, null, "the server's secret of the tests"),
                Path.of("."),
                List.of(new ConfiguredKey(KeyRole.ADMIN, "story", SECRET, List.of())),
                new NoticeSettings(
                        MailServer.parse(
                                "smtp://127.0.0.1:" + mails.getSmtp().getPort() + "/?from=duty@standing.example"),
                        new Egress(List.of()),
                        URI.create("https://standing.example")));
    }
}
