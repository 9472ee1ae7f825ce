package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.incident.NoticeId;

class AcknowledgementLinksTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final NoticeId NOTICE = new NoticeId(new UUID(0x7000, 0x8000_0000_0000_0077L));

    private final AcknowledgementLinks links = new AcknowledgementLinks("the server's secret of the tests");
    private final String token = links.token(NOTICE, NOW);

    @Test
    void a_token_speaks_for_its_notice_for_a_day() {
        assertThat(links.notice(token, NOW)).contains(NOTICE);
        assertThat(links.notice(token, NOW.plus(Duration.ofHours(24)).minusSeconds(1)))
                .contains(NOTICE);
        assertThat(links.notice(token, NOW.plus(Duration.ofHours(24)))).isEmpty();
    }

    @Test
    void whatever_bit_is_changed_it_speaks_for_nothing() {
        byte[] genuine = Base64.getUrlDecoder().decode(token);
        for (int bit = 0; bit < genuine.length * Byte.SIZE; bit++) {
            byte[] changed = genuine.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(links.notice(Base64.getUrlEncoder().withoutPadding().encodeToString(changed), NOW))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void under_another_secret_it_is_made_up() {
        assertThat(new AcknowledgementLinks("another secret").notice(token, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "not base64 !", "00000000-0000-7000-8000-000000000001"})
    void what_is_no_token_speaks_for_nothing(String text) {
        assertThat(links.notice(text, NOW)).isEmpty();
        assertThat(links.notice(token + text + "A", NOW)).isEmpty();
    }
}
