package org.standingorders.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.standingorders.table.ValueType.Parsed.Refused;

class ValueTypeTest {

    private static String refusal(ValueType type, String text) {
        return type.parse(text) instanceof Refused refused ? refused.message() + " " + refused.hint() : "accepted";
    }

    private static <T> T accepted(ValueType type, String text, Class<T> kind) {
        return kind.cast(java.util.Objects.requireNonNull(type.parse(text).value(), text));
    }

    @Test
    void numbers_are_exact_and_written_one_way() {
        assertThat(DecimalNumber.between(0, 5).parse("0.850").value()).isEqualTo(new BigDecimal("0.85"));
        assertThat(WholeNumber.count().parse("100").value()).isEqualTo(new BigDecimal("1E+2"));
        assertThat(refusal(WholeNumber.count(), "1,500")).contains("Maybe write it without a comma");
        assertThat(refusal(DecimalNumber.between(0, 1), "1.1"))
                .isEqualTo(
                        "The value (1.1) must be a number from 0 to 1. Maybe write it with digits only, such as 15 or 0.85.");
        assertThat(List.of("1e3", "0x10", ".5", "5.", "+5", "١٢", "NaN", "1.5", "-1", "9999999999999999999"))
                .allSatisfy(
                        text -> assertThat(refusal(WholeNumber.count(), text)).isNotEqualTo("accepted"));
    }

    @Test
    void a_percentage_where_a_share_is_meant_is_told_so() {
        assertThat(refusal(DecimalNumber.between(0, 1), "95"))
                .isEqualTo("The value (95) must be a number from 0 to 1. Maybe 0.95 is meant, which is 95 %.");
        assertThat(refusal(DecimalNumber.between(0, 60), "95")).contains("Maybe write it with digits only");
    }

    @Test
    void words_without_commas_between_them_are_told_so() {
        var roles = new Several(Name.of("a role", "[a-z_]+"));
        assertThat(List.of("admin_team; director", "admin_team director", "admin_team\ndirector"))
                .allSatisfy(text -> assertThat(refusal(roles, text))
                        .isEqualTo("The list (" + text + ") must have commas between its words."
                                + " Maybe write it as admin_team, director."));
        assertThat(refusal(roles, "Program Director"))
                .isEqualTo("The value (Program Director) must be a role. Maybe write it as program_director.");
    }

    @Test
    void a_choice_takes_its_words_exactly_and_helps_with_the_case() {
        var colours = Choice.ofWords("RED", "BLACK");
        assertThat(colours.parse("RED").value()).isEqualTo("RED");
        assertThat(refusal(colours, "red"))
                .isEqualTo("The value (red) must be one of: RED, BLACK. Maybe write it exactly as RED.");
        assertThat(Choice.of(Samples.Grade.class).parse("severe").value()).isEqualTo(Samples.Grade.SEVERE);
    }

    @Test
    void a_list_takes_each_value_once() {
        var colours = new Several(Choice.ofWords("RED", "BLACK"));
        assertThat(colours.parse("RED,  BLACK").value()).isEqualTo(List.of("RED", "BLACK"));
        assertThat(refusal(colours, "RED, RED")).startsWith("The value (RED) must be listed once.");
        assertThat(refusal(colours, "RED,, BLACK")).startsWith("The value () must be one of");
    }

    @Test
    void a_sentence_may_only_have_places_that_can_be_filled() {
        var sentence = new Template.Type(60, Set.of("level", "labels."));
        var template = accepted(sentence, "Level {level} at {labels.site}", Template.class);
        assertThat(template.fill(place -> place.equals("level") ? "RED $1" : "east"))
                .isEqualTo("Level RED $1 at east");
        assertThat(refusal(sentence, "Level {colour}"))
                .startsWith("The place ({colour}) must be one of {labels.…}, {level}.");
        assertThat(refusal(sentence, "Level {level")).contains("close every brace");
    }

    @Test
    void assignments_keep_their_order_and_name_each_field_once() {
        var fields = new Assignments.Type(new Template.Type(60, Set.of("value")));
        assertThat(fields.parse("b = {value}; a = 1").value()).hasToString("b = {value}; a = 1");
        assertThat(refusal(fields, "a = 1; a = 2")).startsWith("The part (a = 2) must be a field");
        assertThat(refusal(fields, "a == ;")).isNotEqualTo("a");
        assertThat(refusal(fields, "just words")).startsWith("The part (just words)");
    }

    @Test
    void a_limit_in_a_cell_is_a_test() {
        assertThat(accepted(new Bounds(), ">= 7", UnaryTest.class).matches(7)).isTrue();
        assertThat(accepted(new Bounds(), "> 80", UnaryTest.class).matches(new BigDecimal("80.0")))
                .isFalse();
        assertThat(refusal(new Bounds(), "80")).startsWith("The value (80) must be a limit such as > 80");
        assertThat(refusal(new Bounds(), "=> 80")).isNotEqualTo("accepted");
    }
}
