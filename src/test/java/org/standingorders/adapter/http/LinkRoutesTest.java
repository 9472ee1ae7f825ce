package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkRoutesTest {
    private static final String LINK = "/acknowledge/" + MemoryLinks.TOKEN;

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void looking_shows_a_button_and_changes_nothing_and_pressing_it_acknowledges() {
        Answer page = api.method("GET", null, LINK);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.text()).contains("<form method=\"post\">", "<dt>Taken by<dd>nobody yet", "width=device-width");
        assertThat(api.method("GET", null, LINK).text()).contains("<form");

        Answer pressed = press(LINK);
        assertThat(pressed.status()).isEqualTo(200);
        assertThat(pressed.text())
                .contains("This incident is taken.", "Dr. Mallory at ")
                .doesNotContain("<form");
        assertThat(api.method("GET", null, LINK).text()).doesNotContain("<form");
    }

    @Test
    void nothing_is_loaded_or_run_in_the_page_and_its_address_is_told_to_nobody() {
        Answer page = api.method("GET", null, LINK);

        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(page.text()).doesNotContain("<script", "http://", "https://");
    }

    @Test
    void who_was_told_reads_the_whole_incident_without_a_key_and_finds_what_they_can_do() {
        assertThat(api.method("GET", null, LINK).text()).contains("<a href=\"../incidents/genuine\">");

        Answer whole = api.method("GET", null, "/incidents/" + MemoryLinks.TOKEN);

        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("content-security-policy")).contains("default-src 'none'");
        assertThat(whole.text())
                .contains(
                        "<a href=\"../acknowledge/genuine\">",
                        "<dt>Taken by<dd>nobody yet",
                        "escalation<dd>Dr. Mallory (on_call_admin): NOT delivered, and given up",
                        "&lt;i&gt;Anna&lt;/i&gt;<dd>",
                        "looks at it")
                .doesNotContain("<form", "<i>");
        assertThat(api.method("GET", null, "/incidents/" + MemoryLinks.QUESTION).text())
                .contains("<a href=\"../approve/question\">");
        assertThat(api.method("GET", null, "/incidents/made-up").status()).isEqualTo(404);
    }

    @Test
    void a_notice_that_alarms_nobody_is_no_leave_to_acknowledge() {
        assertThat(api.method("GET", null, "/acknowledge/" + MemoryLinks.QUESTION)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_a_monitor_wrote_is_no_markup() {
        assertThat(api.method("GET", null, LINK).text())
                .contains("&lt;b&gt;Database&lt;/b&gt; primary")
                .doesNotContain("<b>");
    }

    @Test
    void a_link_of_nobody_is_a_page_that_says_so() {
        Answer none = press("/acknowledge/made-up");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text()).contains("This link does not work").doesNotContain("<form");
    }

    private Answer press(String link) {
        return api.send(api.request(null, link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    }
}
