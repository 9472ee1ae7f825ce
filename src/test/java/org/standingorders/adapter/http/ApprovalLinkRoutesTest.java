package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Saying yes or no by the link in a notice. */
class ApprovalLinkRoutesTest {
    private static final String LINK = "/approve/" + MemoryLinks.QUESTION;

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void looking_shows_what_would_be_done_and_its_risk_and_answers_nothing() {
        for (int look = 0; look < 2; look++) {
            assertThat(api.method("GET", null, LINK).text())
                    .contains("May this be done? Restore database from latest backup")
                    .contains("<dt>Goes back to<dd>the backup nightly of 2026-01-10 13:50 UTC; verified")
                    .contains("<dt>Would be lost<dd>what was entered in the ", "data lost: changes since the backup")
                    .contains("<dt>Takes<dd>30-60 minutes", "<dt>Asked because<dd>", "<dt>Recovery point<dd>made first")
                    .contains("<dt>Asked by<dd>the service itself", "<dt>Who may answer<dd>program_director")
                    .contains("<dt>Answer by<dd>2026-01-10 ", "width=device-width")
                    .doesNotContain("<script")
                    .contains("value=\"grant\"", "value=\"deny\"");
        }
    }

    @Test
    void a_yes_is_an_answer() {
        Answer pressed = press(LINK, "answer=grant");

        assertThat(pressed.status()).isEqualTo(200);
        assertThat(pressed.text())
                .contains("This has been answered: granted by alice at 2026-01-10 ")
                .doesNotContain("<form", "Answer by");
    }

    @Test
    void pressing_twice_is_pressing_once_and_the_first_answer_stands() {
        Answer pressed = press(LINK, "answer=grant");

        assertThat(press(LINK, "answer=grant").text()).isEqualTo(pressed.text());
        assertThat(press(LINK, "answer=deny&reason=no").text()).isEqualTo(pressed.text());
    }

    @Test
    void a_no_needs_its_reason() {
        assertThat(press(LINK, "answer=deny").text()).contains("May this be done?");
        assertThat(press(LINK, "answer=deny&reason=%20%20").text()).contains("May this be done?");

        assertThat(press(LINK, "answer=deny&reason=%3Cb%3Enot%3C/b%3E%20trusted")
                        .text())
                .contains("denied by alice at ", "because: &lt;b&gt;not&lt;/b&gt; trusted")
                .contains("<dt>Goes back to<dd>the backup nightly")
                .as("what is asked next has a link of its own")
                .doesNotContain("<form", "Read-only");
    }

    @Test
    void a_reason_that_is_too_long_is_refused_and_never_cut() {
        Answer longer = press(LINK, "answer=deny&reason=" + "x".repeat(1001));

        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.text()).contains("Nothing has been answered", "1001 characters", "1000 is the most");
        assertThat(press(LINK, "answer=deny&reason=" + "x".repeat(1000)).text()).contains("denied by alice at ");
    }

    @Test
    void what_is_no_form_answers_nothing() {
        assertThat(press(LINK, "answer=%zz&reason=%zz").text()).contains("May this be done?");
        assertThat(press(LINK, "").text()).contains("May this be done?");
    }

    @Test
    void a_link_that_acknowledges_approves_nothing() {
        Answer none = press("/approve/" + MemoryLinks.TOKEN, "answer=yes");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text()).contains("This link does not work").doesNotContain("<form");
    }

    private Answer press(String link, String form) {
        return api.send(api.request(null, link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }
}
