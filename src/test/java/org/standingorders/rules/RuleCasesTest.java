package org.standingorders.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.adapter.drools.AskedPoint;
import org.standingorders.rule.Firing;
import org.standingorders.rule.RuleDoc;
import org.standingorders.testkit.Shipped;

/** Every hand-written rule fires where it must and stays silent where it nearly would. */
class RuleCasesTest {
    private static final List<RuleDoc> RULES =
            Shipped.compiler().compile(Shipped.policy()).rules();

    static Stream<RuleCase> cases() {
        return Stream.of(
                        LevelCases.ALL,
                        EvidenceCases.ALL,
                        ChangeEvidenceCases.ALL,
                        StateEvidenceCases.ALL,
                        CorrelateCases.ALL,
                        SuspicionCases.ALL,
                        ClearingCases.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_does_what_its_case_says(RuleCase tested) {
        Firing firing = AskedPoint.of(point(tested.rule())).fire(tested.facts());

        assertThat(tested.shareOf(firing))
                .as("%s, of %s", tested, firing)
                .containsExactlyInAnyOrderElementsOf(tested.wanted());
    }

    @Test
    void every_rule_has_a_case_in_which_it_fires_and_a_near_miss() {
        assertThat(RULES)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(cases().filter(one -> one.rule().equals(rule.id())))
                        .as(rule.id())
                        .anyMatch(RuleCase::fires)
                        .anyMatch(one -> !one.fires()));
    }

    private static String point(String rule) {
        return RULES.stream()
                .filter(doc -> doc.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .point();
    }
}
