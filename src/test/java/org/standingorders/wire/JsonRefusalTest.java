package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.standingorders.testkit.FactBodies.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.MaxLength;
import org.standingorders.fact.Range;

class JsonRefusalTest {
    record Even(int number, String why) {
        Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException("The number (" + number + ") must be even.");
            }
        }
    }

    public record Note(
            @MaxLength(5) String text,
            @Range(min = 1, max = 3) @Nullable Integer stars) {}

    @Test
    void every_fault_of_a_posted_record_is_told_with_its_place() {
        assertThat(problems(
                        "{'name':5,'mood':'angry','at':'today','hold_seconds':'x','counts':[1,2.5,null],'by_mood':{'odd':'a'},'hlod':1}",
                        JsonTest.Sample.class))
                .containsExactlyInAnyOrder(
                        "/name WRONG_TYPE",
                        "/mood UNKNOWN_VALUE",
                        "/at BAD_TIME",
                        "/hold_seconds WRONG_TYPE",
                        "/counts/1 WRONG_TYPE",
                        "/counts/2 WRONG_TYPE",
                        "/by_mood/odd UNKNOWN_VALUE",
                        "/hlod UNKNOWN_FIELD");
        assertThat(problems("{}", JsonTest.Sample.class))
                .containsExactly("/name REQUIRED", "/mood REQUIRED", "/at REQUIRED", "/hold_seconds REQUIRED");
        assertThat(problems("{'kind':'fish'}", JsonTest.Animal.class)).containsExactly("/kind UNKNOWN_VALUE");
        assertThat(problems("[]", JsonTest.Sample.class)).containsExactly(" WRONG_TYPE");
    }

    @Test
    void a_record_that_refuses_its_values_is_a_problem_and_not_an_exception() {
        Decoded.Refused<?> refused = (Decoded.Refused<?>) Json.decode(json("{'number':3,'why':'odd'}"), Even.class);

        assertThat(refused.problems().get(0).message()).isEqualTo("The number (3) must be even.");
        assertThat(refused.reason()).isEqualTo(Decoded.Reason.BREAKS_A_RULE);
    }

    @Test
    void a_bad_time_alone_is_malformed_and_beside_broken_rules_one_more_broken_rule() {
        assertThat(reason("{'name':'a','mood':'alarmed','at':'today','hold_seconds':1}"))
                .isEqualTo(Decoded.Reason.MALFORMED);
        assertThat(reason("{'name':'a','mood':'angry','at':'today','hold_seconds':1}"))
                .isEqualTo(Decoded.Reason.BREAKS_A_RULE);
    }

    private static Decoded.Reason reason(String text) {
        return ((Decoded.Refused<?>) Json.decode(json(text), JsonTest.Sample.class)).reason();
    }

    @Test
    void a_posted_form_keeps_to_its_declared_limits() {
        assertThat(Json.form(json("{'text':'hello'}"), Note.class)).isEqualTo(Decoded.of(new Note("hello", null)));
        assertThat(Json.form(json("{'text':'hello!','stars':4,'role':1}"), Note.class)
                        .problems())
                .hasSize(3);
    }

    @Test
    void stored_json_that_was_spoilt_is_loud() {
        assertThatIllegalStateException().isThrownBy(() -> Json.read(json("{'number':3}"), Even.class));
    }

    private static List<String> problems(String text, Class<?> type) {
        return Json.decode(json(text), type).problems().stream()
                .map(each -> each.pointer() + " " + each.code())
                .toList();
    }
}
