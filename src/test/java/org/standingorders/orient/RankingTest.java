package org.standingorders.orient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.orient.Orienting.evidence;
import static org.standingorders.orient.Orienting.hypothesis;
import static org.standingorders.orient.Orienting.posted;
import static org.standingorders.orient.Orienting.posterior;
import static org.standingorders.testkit.Known.NOW;
import static org.standingorders.testkit.Known.ONSET;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.fact.Evidence;
import org.standingorders.table.DecisionTable;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Tables;

/** Causes ranked by prior x likelihood ratios: who is eligible, contested, confirmed or rejected (domain.md 5.3). */
class RankingTest {

    @Test
    void without_evidence_the_likeliest_cause_is_not_eligible_and_unknown_is_there_a30_a31() {
        Orientation orientation = Orienting.by(Known.nothing());

        assertThat(orientation.hypotheses().get(0))
                .extracting(Hypothesis::cause, Hypothesis::supporting, Hypothesis::eligible)
                .containsExactly(Cause.RECENT_CHANGE, 0, false);
        assertThat(orientation.suspected()).isEqualTo(Cause.UNKNOWN);
        assertThat(orientation.confirmed()).isFalse();
    }

    @Test
    void a_cause_with_evidence_is_not_eligible_below_one_half() {
        Orientation orientation = Orienting.by(posted("E11", ""));

        assertThat(hypothesis(orientation, Cause.MASS_ABSENCE))
                .extracting(Hypothesis::supporting, Hypothesis::eligible)
                .containsExactly(1, false);
        assertThat(orientation.suspected()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void a_cause_that_is_likely_only_because_the_others_are_not_is_not_eligible() {
        Orientation orientation = Orienting.by(posted("", "E04 E07 E10"));

        assertThat(posterior(orientation, Cause.RECENT_CHANGE)).isEqualByComparingTo("0.6667");
        assertThat(orientation.suspected()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void of_one_group_only_the_strongest_piece_counts() {
        List<Contribution> contributions = hypothesis(Orienting.by(posted("E06", "E04")), Cause.DATABASE_CORRUPTION)
                .contributions();

        assertThat(contributions).singleElement().extracting(Contribution::key).isEqualTo("E04");
        assertThat(contributions.get(0).ratio()).isEqualByComparingTo("0.05");
    }

    @Test
    void contributions_add_up_in_decibans() {
        assertThat(hypothesis(Orienting.by(posted("E04 E05", "")), Cause.DATABASE_CORRUPTION)
                        .contributions())
                .extracting(one -> one.row() + " " + one.group() + " " + one.decibans())
                .containsExactly("DT-10/E04 G_DBI 13.01", "DT-10/E05 G_DBE 10");
    }

    @ParameterizedTest
    @CsvSource({"0.09, false", "0.0899, true"})
    void less_than_three_times_as_likely_as_the_next_is_contested(String prior, boolean contested) {
        DecisionTable priors = Shipped.policy().table("DT-37");
        DecisionTable near = Tables.changed(
                Tables.changed(Tables.changed(priors, "R1", "prior", "0.03"), "R2", "prior", prior),
                "R5",
                "prior",
                "0.6");
        Orientation orientation = Shipped.rulebook(Shipped.with(near))
                .orienter()
                .orient(Orienting.question(posted("E04", "")))
                .answer();

        assertThat(orientation.suspected()).isEqualTo(Cause.DATABASE_CORRUPTION);
        assertThat(orientation.contested()).isEqualTo(contested);
    }

    @Test
    void equal_causes_stand_by_their_supporting_pieces_and_then_in_the_order_of_the_tree() {
        DecisionTable priors = Shipped.policy().table("DT-37");
        for (String row : List.of("R1", "R2", "R3", "R4", "R5")) {
            priors = Tables.changed(priors, row, "prior", "0.2");
        }
        Orienter orienter = Shipped.rulebook(Shipped.with(priors)).orienter();

        assertThat(orienter.orient(Orienting.question(Known.nothing())).answer().hypotheses())
                .extracting(Hypothesis::cause)
                .containsExactly(Cause.values());
        assertThat(orienter.orient(Orienting.question(posted("E07", "E12")))
                        .answer()
                        .hypotheses())
                .extracting(Hypothesis::cause)
                .containsExactly(
                        Cause.OVER_CAPACITY,
                        Cause.RECENT_CHANGE,
                        Cause.DATABASE_CORRUPTION,
                        Cause.UNKNOWN,
                        Cause.MASS_ABSENCE);
    }

    @Test
    void what_people_confirmed_is_suspected_whatever_the_weights_say() {
        Orientation orientation = Orienting.by(posted("E04 E01A", ""), new CauseFinding(Cause.MASS_ABSENCE, true));

        assertThat(orientation.suspected()).isEqualTo(Cause.MASS_ABSENCE);
        assertThat(orientation.confirmed()).isTrue();
        assertThat(orientation.contested()).isFalse();
    }

    @Test
    void what_people_rejected_is_never_suspected_and_the_rest_is_weighed_without_it() {
        Orientation orientation =
                Orienting.by(posted("E04 E01A", "E07 E10"), new CauseFinding(Cause.RECENT_CHANGE, false));

        assertThat(hypothesis(orientation, Cause.RECENT_CHANGE))
                .extracting(Hypothesis::posterior, Hypothesis::rejected, Hypothesis::eligible)
                .containsExactly(BigDecimal.ZERO, true, false);
        assertThat(orientation.suspected()).isEqualTo(Cause.DATABASE_CORRUPTION);
        assertThat(posterior(orientation, Cause.DATABASE_CORRUPTION)).isEqualByComparingTo(".8786");
    }

    @Test
    void when_people_rejected_all_causes_none_of_them_is_suspected() {
        Orientation orientation = Orienting.by(
                posted("E04 E01A", ""),
                Arrays.stream(Cause.values())
                        .map(cause -> new CauseFinding(cause, false))
                        .toArray(CauseFinding[]::new));

        assertThat(orientation.suspected()).isEqualTo(Cause.UNKNOWN);
        assertThat(orientation.hypotheses()).noneMatch(Hypothesis::eligible);
    }

    @Test
    void of_two_findings_about_one_cause_the_last_counts() {
        Orientation orientation = Orienting.by(
                posted("E04 E01A", ""),
                new CauseFinding(Cause.MASS_ABSENCE, true),
                new CauseFinding(Cause.MASS_ABSENCE, false));

        assertThat(orientation.confirmed()).isFalse();
        assertThat(hypothesis(orientation, Cause.MASS_ABSENCE).rejected()).isTrue();
    }

    @Test
    void a_finding_of_people_stands_when_it_is_stale_but_not_that_nothing_was_found() {
        Known known = Known.nothing()
                .at(NOW.minusSeconds(400), evidence("E08", Evidence.Value.PRESENT))
                .at(NOW.minusSeconds(400), evidence("E09", Evidence.Value.ABSENT))
                .at(ONSET.minusSeconds(1), evidence("E11", Evidence.Value.PRESENT));
        Orientation orientation = Orienting.by(known);

        assertThat(Orienting.item(orientation, "E08"))
                .extracting(EvidenceItem::value, EvidenceItem::posted, EvidenceItem::factIds)
                .containsExactly(Evidence.Value.PRESENT, true, List.of(Known.id(1)));
        assertThat(Orienting.value(orientation, "E09")).isEqualTo(Evidence.Value.UNKNOWN);
        assertThat(Orienting.value(orientation, "E11")).isEqualTo(Evidence.Value.UNKNOWN);
    }

    @Test
    void evidence_that_history_alone_could_show_is_unknown_until_somebody_posts_it() {
        Orientation orientation = Orienting.by(Known.nothing());

        assertThat(List.of("E08", "E09", "E11"))
                .allSatisfy(key -> assertThat(Orienting.value(orientation, key)).isEqualTo(Evidence.Value.UNKNOWN));
    }

    @Test
    void the_same_question_has_the_same_answer_with_its_reasons() {
        OrientQuestion question = Orienting.question(posted("E01A E02", "E04"));

        assertThat(Shipped.rulebook().answer(question)).isEqualTo(Orienting.ruling(posted("E01A E02", "E04")));
        assertThat(Orienting.ruling(posted("E01A E02", "E04")).reasons())
                .extracting(reason -> reason.rule())
                .contains("DT-10/E01A", "DT-10/E02", "DT-10/E04", "DT-37/R1", "DT-12/ELSE");
    }

    @Test
    void every_table_that_was_asked_can_be_asked_why_not() {
        assertThat(Shipped.rulebook().consulted(Orienting.question(posted("E01A", ""))))
                .extracting(asked -> asked.table().id().value())
                .containsExactly("DT-09", "DT-11", "DT-10", "DT-37", "DT-12");
    }
}
