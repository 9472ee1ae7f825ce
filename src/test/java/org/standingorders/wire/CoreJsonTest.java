package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Signal;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Happening;
import org.standingorders.flow.Request;
import org.standingorders.incident.Card;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.rule.Answer;
import org.standingorders.rule.Question;
import org.standingorders.rule.Reason;
import org.standingorders.testkit.RandomRecords;

/** What the decision log and the events are made of must come back as it was (promise 3). */
class CoreJsonTest {
    private static final int ROUNDS = 100;
    private static final List<Class<?>> SELF = List.of(
            IncidentEvent.class,
            Incident.class,
            Card.class,
            Decision.class,
            Happening.class,
            Request.class,
            Reason.class,
            Signal.class,
            EffectiveLevel.class);

    /** What is generated, and the type it is stored as. */
    record Stored(Class<?> made, Class<?> as) {}

    static Stream<Stored> stored() {
        return Stream.of(SELF.stream().map(each -> new Stored(each, each)), as(Question.class), as(Answer.class))
                .flatMap(each -> each);
    }

    private static Stream<Stored> as(Class<?> family) {
        return Objects.requireNonNull(Family.of(family)).members().values().stream()
                .map(each -> new Stored(each, family));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void it_reads_back_equal_and_byte_for_byte(Stored stored) {
        RandomRecords records = new RandomRecords(3);
        for (int i = 0; i < ROUNDS; i++) {
            Object value = records.next(stored.made());
            byte[] canonical = Json.canonical(value);
            Object again = Json.read(canonical, stored.as());

            assertThat(again).isEqualTo(value);
            assertThat(Json.canonical(again)).isEqualTo(canonical);
            assertThat(Json.canonical(Json.tree(Json.write(value)).orBroken())).isEqualTo(canonical);
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void a_list_of_them_says_what_each_is(Stored stored) {
        Object value = new RandomRecords(5).next(stored.made());

        assertThat(Json.text(List.of(value))).isEqualTo("[" + Json.text(value) + "]");
    }

    /** An interface that cannot be sealed cannot tell its records; {@link Family} must name them all. */
    @ParameterizedTest
    @ValueSource(classes = {Question.class, Answer.class})
    void every_question_and_answer_is_known_to_its_family(Class<?> family) {
        List<String> implementing = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.standingorders").stream()
                        .filter(each -> each.isAssignableTo(family) && !each.isInterface())
                        .map(JavaClass::getName)
                        .toList();

        assertThat(as(family).map(each -> each.made().getName())).containsExactlyInAnyOrderElementsOf(implementing);
    }
}
