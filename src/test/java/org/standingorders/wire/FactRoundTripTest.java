package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Reading;
import org.standingorders.testkit.RandomFacts;

class FactRoundTripTest {
    private static final int ROUNDS = 100;

    static Stream<FactSchema> types() {
        return FactSchema.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_stored_fact_reads_back_equal(FactSchema schema) {
        RandomFacts facts = new RandomFacts(20260110);
        for (int i = 0; i < ROUNDS; i++) {
            Fact fact = facts.next(schema);
            assertThat(Json.read(Json.write(fact), Fact.class)).isEqualTo(fact);
            assertThat(Json.read(Json.canonical(fact), Fact.class)).isEqualTo(fact);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_fact_posted_as_it_is_written_is_the_same_fact(FactSchema schema) {
        RandomFacts facts = new RandomFacts(7);
        for (int i = 0; i < ROUNDS; i++) {
            Fact fact = facts.next(schema);
            String posted = Json.text(fact).replaceAll("\"(received_at|quality)\":\"[^\"]*\",", "");
            Reception reception = new Reception(fact.receivedAt(), fact::id, null);
            assertThat(FactJson.decode(posted.getBytes(StandardCharsets.UTF_8), reception))
                    .isEqualTo(Decoded.of(List.of(fact)));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void equal_facts_have_equal_bytes_with_sorted_members(FactSchema schema) {
        Fact fact = new RandomFacts(1).next(schema);
        byte[] canonical = Json.canonical(fact);

        assertThat(Json.canonical(Json.read(Json.write(fact), Fact.class))).isEqualTo(canonical);
        assertThat(Json.canonical(Json.tree(Json.write(fact)).orBroken())).isEqualTo(canonical);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_reading_alone_names_its_type(FactSchema schema) {
        RandomFacts facts = new RandomFacts(3);
        List<Object> readings = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            var reading = facts.reading(schema);
            readings.add(reading);
            assertThat(Json.read(Json.write(reading), Reading.class)).isEqualTo(reading);
        }
        assertThat(Json.text(readings)).contains("\"fact_type\":\"" + schema.factType() + "\"");
    }
}
