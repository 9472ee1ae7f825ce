package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.FactBodies.RECEPTION;
import static org.standingorders.testkit.FactBodies.apiHealth;
import static org.standingorders.testkit.FactBodies.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.fact.FactProblem;
import org.standingorders.wire.Decoded.Reason;
import org.standingorders.wire.Decoded.Refused;

/** The hostile inputs H1 and H3 to H8 that reach the decoder. */
class HostileJsonTest {
    private static final String FACT = "{'fact_type':'in_flight','source':'s','service':'api','count':1}";

    /** H1. */
    @Test
    void one_fact_of_more_than_256_kib_and_a_batch_of_more_than_1_mib_are_too_large() {
        assertThat(reason(padded("{", 256 * 1024 + 1))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(padded("[", 1024 * 1024 + 1))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(padded("[", 256 * 1024 + 1))).isEqualTo(Reason.MALFORMED);
    }

    /** H1. */
    @Test
    void a_batch_has_at_most_500_facts() {
        assertThat(FactJson.decode(batch(500), RECEPTION).orBroken()).hasSize(500);
        assertThat(reason(batch(501))).isEqualTo(Reason.TOO_LARGE);
    }

    /** H3. */
    @Test
    void json_nested_ten_thousand_deep_is_malformed() {
        assertThat(reason(("[".repeat(10_000) + "]".repeat(10_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reason("[".repeat(10_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.MALFORMED);
        assertThat(reason("{\"a\":".repeat(33).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.MALFORMED);
    }

    /** H4. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e99999999999999999999", "-1e-999999999", "1e41", "0.1e-41"})
    void a_number_that_would_fill_the_memory_is_malformed(String number) {
        assertThat(reason(apiHealth("'p95_ms':" + number))).isEqualTo(Reason.MALFORMED);
    }

    /** H4. */
    @Test
    void a_number_has_at_most_40_characters() {
        assertThat(FactJson.decode(apiHealth("'p95_ms':" + "9".repeat(40)), RECEPTION))
                .isInstanceOf(Decoded.Value.class);
        assertThat(reason(apiHealth("'p95_ms':" + "9".repeat(41)))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(apiHealth("'consecutive_failures':" + "9".repeat(40))))
                .isEqualTo(Reason.BREAKS_A_RULE);
    }

    /** H6. */
    @Test
    void labels_are_few_and_short() {
        String many =
                IntStream.range(0, 10_000).mapToObj(i -> "'l" + i + "':'x'").collect(Collectors.joining(","));
        assertThat(codes(apiHealth("'p95_ms':1,'labels':{" + many + "}"))).containsExactly("TOO_MANY");
        assertThat(codes(apiHealth("'p95_ms':1,'labels':{'a':'" + "x".repeat(257) + "'}")))
                .containsExactly("TOO_LONG");
        assertThat(codes(apiHealth("'p95_ms':1,'labels':{'" + "x".repeat(65) + "':'a'}")))
                .containsExactly("TOO_LONG");
        assertThat(codes(apiHealth("'p95_ms':1,'labels':{'':'a'}"))).containsExactly("TOO_LONG");
        assertThat(reason(apiHealth("'labels':{'a':'" + "x".repeat(1024 * 1024) + "'}")))
                .isEqualTo(Reason.TOO_LARGE);
    }

    /** H7. */
    @ParameterizedTest
    @ValueSource(strings = {"role", "approvedBy", "tenant", "received_at", "quality", "__proto__", "class"})
    void what_only_the_service_may_say_is_refused(String name) {
        assertThat(codes(apiHealth("'p95_ms':1,'" + name + "':'GOOD'"))).containsExactly("UNKNOWN_FIELD");
    }

    /** H8. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2026-01-10T14:30:00'",
                "'-2026-01-10T14:30:00Z'",
                "'10000-01-01T00:00:00Z'",
                "1768055400",
                "'now'"
            })
    void a_time_without_date_or_offset_is_malformed(String time) {
        assertThat(reason(apiHealth("'p95_ms':1,'observed_at':" + time))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void a_refusal_shows_at_most_a_little_of_what_was_posted() {
        String secret = "s3cret".repeat(100);
        assertThat(refused(apiHealth("'p95_ms':1,'" + "n".repeat(200) + secret + "'"))
                        .toString())
                .doesNotContain(secret);
        assertThat(refused(json("{'fact_type':'defense_level','source':'s','level':'" + secret + "\\n'}"))
                        .problems())
                .allSatisfy(
                        each -> assertThat(each.message()).hasSizeLessThan(200).doesNotContain("\n"));
    }

    @Test
    void a_batch_of_nothing_but_faults_is_answered_with_a_bounded_list() {
        String junk = IntStream.range(0, 400).mapToObj(i -> "'junk" + i + "':0").collect(Collectors.joining(","));
        String body =
                IntStream.range(0, 200).mapToObj(i -> "{" + junk + "}").collect(Collectors.joining(",", "[", "]"));
        assertThat(refused(json(body)).problems()).hasSizeBetween(1, 2000);
    }

    /** Seeded fuzzing: whatever a flipped byte makes of a good body, the answer is a value. */
    @Test
    void no_damage_to_a_body_leads_to_an_exception() {
        Random random = new Random(42);
        byte[] good =
                apiHealth("'observed_at':'2026-01-10T14:30:00Z','p95_ms':5.25e1,'labels':{'a':'é😀'},'error_rate':0.4");
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = good.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(FactJson.decode(damaged, RECEPTION)).isNotNull();
        }
    }

    private static byte[] padded(String start, int size) {
        return (start + " ".repeat(size - start.length())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] batch(int size) {
        return json(IntStream.range(0, size).mapToObj(i -> FACT).collect(Collectors.joining(",", "[", "]")));
    }

    private static Refused<?> refused(byte[] body) {
        return (Refused<?>) FactJson.decode(body, RECEPTION);
    }

    private static Reason reason(byte[] body) {
        return refused(body).reason();
    }

    private static List<String> codes(byte[] body) {
        return refused(body).problems().stream()
                .map(FactProblem::code)
                .map(Enum::name)
                .toList();
    }
}
