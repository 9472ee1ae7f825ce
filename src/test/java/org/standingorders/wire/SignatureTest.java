package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.wire.Signature.Claimed;

/** Messages that are signed and known again, by our code and by the standard's own. */
class SignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEWER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final String BODY = "{\"step\":\"execute\",\"message\":\"Grüße\"}";

    @Test
    void what_somebody_else_signed_is_known() throws Exception {
        String theirs = new Webhook(SECRET).sign("an-id", NOW.getEpochSecond(), BODY);

        assertThat(holds(new Claimed("an-id", seconds(NOW), theirs), NOW)).isTrue();
        assertThat(holds(new Claimed("an-id", seconds(NOW), "v1a,other " + theirs), NOW))
                .isTrue();
    }

    @Test
    void what_we_sign_is_known_to_somebody_else() throws Exception {
        Instant sent = Instant.now();
        Map<String, List<String>> headers =
                Signature.headers(List.of(NEWER, SECRET), "an-id", sent, BODY).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));

        new Webhook(SECRET).verify(BODY, HttpHeaders.of(headers, (name, value) -> true));
        new Webhook(NEWER).verify(BODY, HttpHeaders.of(headers, (name, value) -> true));
    }

    @Test
    void nothing_else_is_known() {
        String right = Signature.of(List.of(SECRET), "an-id", NOW.getEpochSecond(), BODY);
        String later = seconds(NOW.plusSeconds(1));

        assertThat(holds(new Claimed("another", seconds(NOW), right), NOW)).isFalse();
        assertThat(holds(new Claimed("an-id", later, right), NOW)).isFalse();
        assertThat(new Claimed("an-id", seconds(NOW), right).holds(List.of(SECRET), bytes(BODY + " "), NOW))
                .isFalse();
        assertThat(new Claimed("an-id", seconds(NOW), right).holds(List.of(NEWER), bytes(BODY), NOW))
                .isFalse();
        assertThat(new Claimed("an-id", seconds(NOW), right).holds(List.of(), bytes(BODY), NOW))
                .isFalse();
    }

    @Test
    void a_message_is_known_for_five_minutes_either_way() {
        Claimed claimed = claimed(seconds(NOW));

        assertThat(holds(claimed, NOW.plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(holds(claimed, NOW.minus(Duration.ofMinutes(5)))).isTrue();
        assertThat(holds(claimed, NOW.plus(Duration.ofMinutes(5)).plusSeconds(1)))
                .isFalse();
        assertThat(holds(claimed, NOW.minus(Duration.ofMinutes(5)).minusSeconds(1)))
                .isFalse();
    }

    @Test
    void absent_and_senseless_headers_are_refused() {
        String right = Signature.of(List.of(SECRET), "an-id", NOW.getEpochSecond(), BODY);

        assertThat(holds(new Claimed(null, seconds(NOW), right), NOW)).isFalse();
        assertThat(holds(new Claimed("an-id", null, right), NOW)).isFalse();
        assertThat(holds(new Claimed("an-id", seconds(NOW), null), NOW)).isFalse();
        assertThat(holds(new Claimed("an-id", seconds(NOW), ""), NOW)).isFalse();
        assertThat(new Claimed("an-id", seconds(NOW), "").holds(List.of(), bytes(BODY), NOW))
                .isFalse();
        assertThat(holds(claimed("now"), NOW)).isFalse();
        assertThat(holds(claimed(String.valueOf(Long.MIN_VALUE)), NOW)).isFalse();
    }

    private static Claimed claimed(@Nullable String timestamp) {
        return new Claimed("an-id", timestamp, Signature.of(List.of(SECRET), "an-id", NOW.getEpochSecond(), BODY));
    }

    private static boolean holds(Claimed claimed, Instant now) {
        return claimed.holds(List.of(NEWER, SECRET), bytes(BODY), now);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String seconds(Instant at) {
        return String.valueOf(at.getEpochSecond());
    }
}
