package org.standingorders.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.fact.FactProblem.Code;

class RecordDraftTest {
    static Stream<Field> numbers() {
        return allFields().filter(each -> each.kind() == Kind.WHOLE || each.kind() == Kind.DECIMAL);
    }

    static Stream<Field> texts() {
        return allFields().filter(each -> each.kind() == Kind.TEXT && !each.list());
    }

    static Stream<Field> lists() {
        return allFields().filter(Field::list);
    }

    static Stream<FactSchema> schemas() {
        return FactSchema.all().stream();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void the_ends_of_a_range_are_allowed_and_what_lies_beyond_is_not(Field field) {
        Limits limits = field.limits();
        BigDecimal step = field.kind() == Kind.WHOLE ? BigDecimal.ONE : new BigDecimal("0.0001");

        assertThat(code(field, limits.min())).isNull();
        assertThat(code(field, limits.min().subtract(step))).isEqualTo(Code.OUT_OF_RANGE);
        if (limits.max() != null && limits.max().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
            assertThat(code(field, limits.max())).isNull();
            assertThat(code(field, limits.max().add(step)))
                    .isEqualTo(limits.fraction() ? Code.UNIT_SUSPECT : Code.OUT_OF_RANGE);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_as_long_as_declared_and_no_longer(Field field) {
        int max = field.limits().maxLength();

        assertThat(field.problemWith("x".repeat(max))).isNull();
        assertThat(field.problemWith("x".repeat(max + 1)))
                .isNotNull()
                .extracting(FactProblem::code)
                .isEqualTo(Code.TOO_LONG);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_is_as_long_as_declared_and_no_longer(Field field) {
        int max = field.limits().maxItems();

        assertThat(field.problemWith(Collections.nCopies(max, "x"))).isNull();
        assertThat(field.problemWith(Collections.nCopies(max + 1, "x")))
                .isNotNull()
                .extracting(FactProblem::code)
                .isEqualTo(Code.TOO_MANY);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_reading_without_anything_names_all_that_it_needs(FactSchema schema) {
        Shape shape = schema.shape();
        List<FactProblem> problems = new RecordDraft(shape).problems();

        assertThat(problems)
                .hasSize(shape.required().size() + (shape.atLeastOne().isEmpty() ? 0 : 1));
        assertThat(problems).extracting(FactProblem::code).containsOnly(Code.REQUIRED);
        assertThat(shape.required().size() + shape.atLeastOne().size()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatever_is_needed_may_not_be_assumed(FactSchema schema) {
        assertThat(schema.shape().atLeastOne())
                .allSatisfy(each -> assertThat(each.required()).isFalse());
        assertThat(schema.keyFields().stream()
                        .filter(each -> each.presence().absent() != null)
                        .map(Field::toString))
                .isSubsetOf("Utilization.scope", "DatabaseHealth.instance");
    }

    @Test
    void a_key_must_not_be_blank() {
        Field service = FactSchema.path("ApiHealth.service").orElseThrow();

        assertThat(service.problemWith(" \t"))
                .isNotNull()
                .extracting(FactProblem::code)
                .isEqualTo(Code.REQUIRED);
    }

    @Test
    void contradictions_stand_on_a_declared_field() {
        List<Reading> contradictory = List.of(
                new Coverage(null, null, 1, 2, null, null),
                new AcgmeCompliance(2, 1, null, null, null, List.of()),
                new AbsenceSummary(LocalDate.EPOCH, 1, 2, null, null, 2, null),
                new Impact(null, 2, 1, List.of(), List.of(), List.of(), List.of(), TriState.UNKNOWN));

        assertThat(contradictory).allSatisfy(reading -> {
            Shape shape = FactSchema.of(reading.getClass()).shape();
            assertThat(reading.problems()).isNotEmpty().allSatisfy(each -> {
                assertThat(each.code()).isEqualTo(Code.INCONSISTENT);
                assertThat(shape.byJsonName(each.pointer().substring(1))).isNotNull();
            });
        });
    }

    @Test
    void a_finished_reading_cannot_be_changed_through_the_lists_it_was_given() {
        List<String> reasons = new ArrayList<>(List.of("coverage"));
        DefenseLevel level = new DefenseLevel(Level.RED, reasons);
        reasons.clear();

        assertThat(level.reasons()).containsExactly("coverage");
    }

    private static Stream<Field> allFields() {
        return Stream.concat(
                        FactSchema.all().stream().map(FactSchema::shape),
                        Stream.of(Shape.of(Envelope.class), Shape.of(DatabaseError.class)))
                .flatMap(each -> each.fields().stream());
    }

    private static @Nullable Code code(Field field, BigDecimal number) {
        Object value = field.kind() == Kind.WHOLE ? (Object) number.longValueExact() : number;
        FactProblem problem = field.problemWith(value);
        return problem == null ? null : problem.code();
    }
}
