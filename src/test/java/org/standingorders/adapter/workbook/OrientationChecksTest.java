package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.adapter.workbook.EditedRows.after;
import static org.standingorders.adapter.workbook.EditedRows.giving;
import static org.standingorders.adapter.workbook.EditedRows.without;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.table.ValueType;

/** What a policy must hold so that causes can be weighed. */
class OrientationChecksTest {

    @ParameterizedTest
    @CsvSource({"0.451, true", "0.4511, false", "0.449, true", "0.4489, false"})
    void the_priors_come_to_one_but_for_a_thousandth(String prior, boolean sound) {
        assertThat(after("DT-37/R1", row -> giving(row, "prior", new BigDecimal(prior))))
                .isEqualTo(sound ? List.of() : List.of("PRIORS_SUM orientation.xlsx!DT-37!C14"));
    }

    @Test
    void every_cause_has_a_prior() {
        assertThat(after("DT-37/R5", EditedRows::off)).containsExactly("PRIOR_MISSING orientation.xlsx!DT-37!A18");
    }

    @Test
    void a_cause_says_from_when_on_it_is_suspected_and_contested() {
        assertThat(after("DT-37/R3", row -> without(row, "contested_below")))
                .containsExactly("HALF_A_CAUSE orientation.xlsx!DT-37!D16");
    }

    @ParameterizedTest
    @CsvSource({"DT-09", "DT-11", "DT-12"})
    void what_no_row_knows_has_an_answer_too(String table) {
        assertThat(after(table + "/ELSE", EditedRows::off))
                .singleElement()
                .asString()
                .startsWith("NO_ELSE orientation.xlsx!" + table + "!");
    }

    @ParameterizedTest
    @CsvSource({"0.001, true", "0, false", "-1, false", "1000, true", "1000.1, false"})
    void a_ratio_is_more_than_nothing_and_never_settles_a_case_alone(String ratio, boolean allowed) {
        ValueType type = EditedRows.SHIPPED.stream()
                .filter(table -> table.id().value().equals("DT-10"))
                .flatMap(table -> table.shape().outputs().stream())
                .filter(output -> output.name().equals("present"))
                .findFirst()
                .orElseThrow()
                .type();

        assertThat(type.parse(ratio) instanceof ValueType.Parsed.Accepted).isEqualTo(allowed);
    }
}
