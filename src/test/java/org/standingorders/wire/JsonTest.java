package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.standingorders.testkit.FactBodies.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Severity;

class JsonTest {
    enum Mood {
        VERY_CALM,
        ALARMED
    }

    record Name(String value) {}

    record Sample(
            Name name,
            Mood mood,
            Instant at,
            Duration hold,
            @Nullable BigDecimal amount,
            Optional<String> note,
            List<Integer> counts,
            Map<Mood, Name> byMood) {}

    sealed interface Animal {
        record Cat(String name) implements Animal {}

        record BigDog(int age, boolean barks) implements Animal {}

        record Nobody() implements Animal {}
    }

    record Cage(Animal guest, Animal.Cat host, List<Animal> others) {}

    record Pair<T>(T left, List<T> both) {}

    record Holder(Pair<Name> pair) {}

    record Tree(String label, List<Tree> branches) {}

    private static final Sample SAMPLE = new Sample(
            new Name("x"),
            Mood.VERY_CALM,
            Instant.parse("2026-01-10T14:30:00.1239Z"),
            Duration.ofMinutes(5),
            new BigDecimal("1.50"),
            Optional.empty(),
            List.of(2, 1),
            Map.of(Mood.VERY_CALM, new Name("b"), Mood.ALARMED, new Name("a")));

    @Test
    void a_record_is_written_in_declared_order_without_what_is_unknown() {
        assertThat(Json.text(SAMPLE)).isEqualTo("""
                {'name':'x','mood':'very_calm','at':'2026-01-10T14:30:00.123Z','hold_seconds':300,'amount':1.5,\
                'counts':[2,1],'by_mood':{'alarmed':'a','very_calm':'b'}}""".replace('\'', '"'));
    }

    @Test
    void the_canonical_form_is_sorted_by_name() {
        assertThat(Json.canonical(SAMPLE)).isEqualTo(json("""
                {'amount':1.5,'at':'2026-01-10T14:30:00.123Z','by_mood':{'alarmed':'a','very_calm':'b'},\
                'counts':[2,1],'hold_seconds':300,'mood':'very_calm','name':'x'}"""));
    }

    @Test
    void equal_values_have_equal_bytes_whatever_order_they_were_built_in() {
        Map<String, Object> one = new LinkedHashMap<>(Map.of("a", 1, "b", new BigDecimal("2.0"), "c", Mood.ALARMED));
        Map<String, Object> two = new LinkedHashMap<>();
        List.of("c", "b", "a").forEach(each -> two.put(each, one.get(each)));

        assertThat(Json.canonical(two)).isEqualTo(Json.canonical(one)).isEqualTo(json("{'a':1,'b':2,'c':'alarmed'}"));
        assertThat(Json.text(new LinkedHashSet<>(List.of(3, 20, 1))))
                .isEqualTo(Json.text(Set.of(1, 20, 3)))
                .isEqualTo("[1,20,3]");
    }

    @Test
    void decimals_are_written_plainly() {
        assertThat(Json.text(List.of(new BigDecimal("1E+3"), new BigDecimal("0.000"), new BigDecimal("-1.2300"))))
                .isEqualTo("[1000,0,-1.23]");
        assertThat(Json.text(new BigDecimal("1E-10"))).isEqualTo("0.0000000001");
    }

    /** A2. */
    @Test
    void inexact_numbers_have_no_form() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(new Object()));
    }

    @Test
    void a_duration_keeps_its_fraction() {
        Sample half = new Sample(
                SAMPLE.name(),
                SAMPLE.mood(),
                Instant.EPOCH,
                Duration.ofMillis(-1),
                null,
                Optional.of("n"),
                List.of(),
                Map.of());

        assertThat(Json.text(half)).contains("\"hold_seconds\":-0.001");
        assertThat(Json.read(Json.write(half), Sample.class)).isEqualTo(half);
    }

    @Test
    void a_record_of_one_component_is_that_component() {
        FactId id = new FactId(new UUID(0, 7));

        assertThat(Json.text(id)).isEqualTo("\"00000000-0000-0000-0000-000000000007\"");
        assertThat(Json.read(Json.write(id), FactId.class)).isEqualTo(id);
    }

    @Test
    void a_member_of_a_family_says_which_unless_its_place_does() {
        Cage cage = new Cage(new Animal.BigDog(3, true), new Animal.Cat("Tom"), List.of(new Animal.Nobody()));

        assertThat(Json.text(cage)).isEqualTo("""
                {'guest':{'kind':'big_dog','age':3,'barks':true},'host':{'name':'Tom'},'others':[{'kind':'nobody'}]}""".replace('\'', '"'));
        assertThat(Json.read(Json.write(cage), Cage.class)).isEqualTo(cage);
        assertThat(Json.read(Json.write(cage.guest()), Animal.class)).isEqualTo(cage.guest());
    }

    @Test
    void type_arguments_and_recursion_are_followed() {
        Holder holder = new Holder(new Pair<>(new Name("l"), List.of(new Name("m"))));
        Tree tree = new Tree("root", List.of(new Tree("leaf", List.of())));

        assertThat(Json.read(Json.write(holder), Holder.class)).isEqualTo(holder);
        assertThat(Json.read(Json.write(tree), Tree.class)).isEqualTo(tree);
    }

    @Test
    void severities_are_written_as_the_contract_has_them() {
        assertThat(Json.text(Severity.CRITICAL)).isEqualTo("\"critical\"");
    }
}
