package org.standingorders.orient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Known.ONSET;
import static org.standingorders.testkit.Known.id;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.fact.Change.ChangeKind;
import org.standingorders.fact.Evidence;
import org.standingorders.fact.TriState;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Readings;

/** Which changes can be the cause (DT-11, A51, A52), and what a rollback would undo. */
class ChangesTest {

    @ParameterizedTest
    @CsvSource({
        "PT-0.000000001S, api, excluded",
        "PT0S, api, E01A",
        "PT60M, api, E01A",
        "PT60M0.000000001S, api, E01B",
        "PT6H, api, E01B",
        "PT6H0.000000001S, api, E01C",
        "PT24H, api, E01C",
        "PT60M, frontend, E01D",
        "PT60M0.000000001S, frontend, E01E",
        "PT24H, frontend, E01E"
    })
    void a_change_is_banded_by_its_gap_and_by_what_it_touched(String gap, String component, String band) {
        Orientation orientation =
                Orienting.by(failing().and(Readings.change("c1", ONSET.minus(Duration.parse(gap)), component)));

        assertThat(orientation.changes())
                .singleElement()
                .extracting(BandedChange::band)
                .isEqualTo(band);
    }

    @Test
    void without_a_change_in_24_hours_that_is_evidence_too_where_changes_are_reported() {
        Known longAgo = failing().and(Readings.change("c1", ONSET.minusSeconds(86_401), "api"));

        assertThat(Orienting.value(Orienting.by(longAgo), "E01F")).isEqualTo(Evidence.Value.PRESENT);
        assertThat(Orienting.by(failing()).evidence())
                .filteredOn(item -> item.key().startsWith("E01"))
                .isEmpty();
    }

    @Test
    void a_change_after_the_onset_alone_is_no_change() {
        Known after = failing().and(Readings.change("c1", ONSET.plusSeconds(1), "api"));

        assertThat(Orienting.value(Orienting.by(after), "E01F")).isEqualTo(Evidence.Value.PRESENT);
        assertThat(Orienting.by(after).suspectedChange()).isNull();
        assertThat(Orienting.by(after).causedBy()).isEqualTo(CausedBy.NEITHER);
    }

    @Test
    void the_best_band_goes_first_and_all_are_listed_with_what_they_touched() {
        Orientation orientation = Orienting.by(failing()
                .and(
                        Readings.change("near", ONSET.minusSeconds(60), "frontend"),
                        Readings.change("far", ONSET.minusSeconds(7_200), "api", "database"),
                        Readings.change("after", ONSET.plusSeconds(60), "api")));

        assertThat(orientation.changes())
                .extracting(change -> change.change().changeId() + " " + change.band() + " " + change.overlap())
                .containsExactly("far E01B [api, database]", "near E01D []", "after excluded []");
        assertThat(Orienting.item(orientation, "E01B").factIds()).containsExactly(id(4));
        assertThat(orientation.suspectedChange())
                .extracting(best -> best.change().previousRef())
                .isEqualTo("old-far");
    }

    @ParameterizedTest
    @CsvSource({
        "CODE, CODE_CHANGE",
        "CONFIG, CODE_CHANGE",
        "CONSTRAINT, CODE_CHANGE",
        "DATABASE_MIGRATION, DATABASE_CHANGE",
        "DATA_EDIT, DATABASE_CHANGE",
        "INFRASTRUCTURE, NEITHER",
        "PERSONNEL, NEITHER",
        "POLICY, NEITHER"
    })
    void the_kind_of_the_change_says_what_a_rollback_would_undo(ChangeKind kind, CausedBy causedBy) {
        Known known = failing().and(Readings.change("c1", kind, ONSET, TriState.YES, "api"));

        assertThat(Orienting.by(known).causedBy()).isEqualTo(causedBy);
    }

    @Test
    void of_two_changes_in_one_band_that_of_the_database_goes_first_a52() {
        Known known = failing()
                .and(
                        Readings.change("code", ChangeKind.CODE, ONSET, TriState.YES, "api"),
                        Readings.change(
                                "data", ChangeKind.DATA_EDIT, ONSET.minusSeconds(60), TriState.YES, "database"));

        assertThat(Orienting.by(known).causedBy()).isEqualTo(CausedBy.DATABASE_CHANGE);
        assertThat(Orienting.by(known).changes())
                .extracting(change -> change.change().changeId())
                .containsExactly("data", "code");
    }

    @Test
    void an_untested_change_whose_component_an_error_names_is_suspected() {
        Orientation orientation = Orienting.by(failing()
                .and(
                        Readings.change(
                                "c1", ChangeKind.CONSTRAINT, ONSET.minusSeconds(720), TriState.NO, "api", "solver"),
                        Readings.error("f1", "solver", 12, ONSET)));

        assertThat(List.of("E01A", "E02", "E03"))
                .allSatisfy(key -> assertThat(Orienting.value(orientation, key)).isEqualTo(Evidence.Value.PRESENT));
        assertThat(orientation.suspected()).isEqualTo(Cause.RECENT_CHANGE);
        assertThat(orientation.contested()).isFalse();
    }

    @Test
    void a_rule_that_fires_for_many_is_one_reason() {
        Known known = failing()
                .and(
                        Readings.change("c1", ONSET, "api", "solver"),
                        Readings.error("f1", "solver", 12, ONSET),
                        Readings.error("f2", "solver", 11, ONSET));

        assertThat(Orienting.ruling(known).reasons())
                .filteredOn(reason -> reason.rule().equals("EVI-004"))
                .singleElement()
                .extracting(reason -> reason.factIds())
                .isEqualTo(List.of(id(3), id(4), id(5)));
    }

    @Test
    void whoever_posts_another_band_replaces_the_derived_one() {
        Orientation orientation = Orienting.by(
                failing().and(Readings.change("c1", ONSET, "api"), Orienting.evidence("E01F", Evidence.Value.PRESENT)));

        assertThat(orientation.evidence())
                .filteredOn(item -> item.key().startsWith("E01"))
                .extracting(EvidenceItem::key)
                .containsExactly("E01F");
    }

    /** The API and the database fail. */
    private static Known failing() {
        return Known.nothing().and(Readings.api("api", 4), Readings.database(false));
    }
}
