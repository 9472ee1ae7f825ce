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
                    .contains("data lost: changes since the backup")
                    .contains("value=\"grant\"", "value=\"deny\"");
        }
    }

    @Test
    void a_yes_is_an_answer() {
        Answer pressed = press(LINK, "answer=grant");

        assertThat(pressed.status()).isEqualTo(200);
        assertThat(pressed.text())
                .contains("This has been answered: granted by alice.")
                .doesNotContain("<form");
    }

    @Test
    void a_no_needs_its_reason() {
        assertThat(press(LINK, "answer=deny").text()).contains("May this be done?");
        assertThat(press(LINK, "answer=deny&reason=%20%20").text()).contains("May this be done?");

        assertThat(press(LINK, "answer=deny&reason=the%20backup%20is%20not%20trusted")
                        .text())
                .doesNotContain("Restore database from latest backup");
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
