package org.standingorders.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.Incident;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Occasion;
import org.standingorders.testkit.Incidents;
import org.standingorders.testkit.Letters;
import org.standingorders.wire.Json;

/** Letters of very many notices as mails and webhooks: none is left out unsaid, and none is larger than anybody takes. */
class LongLettersTest {
    private static final String HOSTILE = "\"<[*\\\u0001é€@".repeat(300);

    @Test
    void a_mail_of_many_notices_says_the_gravest_whole_and_names_the_others() {
        Letter letter = many(200, "is down");

        for (String mail : List.of(PlainText.body(letter), HtmlText.of(letter))) {
            assertThat(mail.split("Since you were last told:", -1)).hasSize(Letter.MOST_WHOLE + 1);
            assertThat(IntStream.range(0, 200).filter(no -> !mail.contains("Service " + no + " is down")))
                    .isEmpty();
        }
    }

    @Test
    void what_a_mail_does_not_name_it_counts() {
        Letter letter = many(2_000, "is down ".repeat(20));

        assertThat(PlainText.body(letter)).hasSizeLessThan(110_000).containsPattern("And 1\\d\\d\\d more");
        assertThat(HtmlText.of(letter)).hasSizeLessThan(1_000_000).containsPattern("And 1\\d\\d\\d more");
    }

    @Test
    void a_webhook_of_many_notices_bundles_the_gravest_names_others_and_counts_the_rest() {
        WebhookBody some = WebhookBody.of(many(200, "is down"));
        assertThat(some.bundled()).hasSize(Letter.MOST_WHOLE - 1);
        assertThat(Objects.requireNonNull(some.others())).hasSize(200 - Letter.MOST_WHOLE);
        assertThat(some.counted()).isNull();

        WebhookBody all = WebhookBody.of(many(2_000, HOSTILE));
        assertThat(Json.text(all)).hasSizeLessThan(300_000);
        assertThat(1
                        + all.bundled().size()
                        + Objects.requireNonNull(all.others()).size()
                        + Objects.requireNonNull(all.counted()))
                .isEqualTo(2_000);
    }

    private static Letter many(int incidents, String trigger) {
        return Letters.bundle(IntStream.range(0, incidents)
                .mapToObj(no -> Incidents.critical("Service " + no + " " + trigger))
                .map((Incident incident) -> Letters.item(incident, Occasion.ESCALATION, "It rose to critical."))
                .toList());
    }
}
