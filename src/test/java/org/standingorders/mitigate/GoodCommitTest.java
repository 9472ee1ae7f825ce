package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.Change;
import org.standingorders.fact.Fact;
import org.standingorders.fact.TriState;
import org.standingorders.mitigate.PinnedTarget.NoGoodState;
import org.standingorders.mitigate.PinnedTarget.PinnedCommit;
import org.standingorders.orient.CausedBy;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Shipped;

/** The commit that a rollback of code returns to (DT-18). */
class GoodCommitTest {
    private static final Instant DETECTED = Instant.parse("2026-01-10T14:30:00Z");
    private static final Instant BEFORE = DETECTED.minusSeconds(600);
    private static final GoodState SHIPPED = new GoodState(Shipped.policy().table("DT-18"));

    private final Facts facts = new Facts(18);

    @Test
    void a_code_change_goes_back_to_the_commit_before_it_s73() {
        assertThat(commit(change("a1", DETECTED.minusMillis(1)), List.of(), List.of()))
                .isEqualTo(new PinnedState(new PinnedCommit("a1"), List.of()));
    }

    @Test
    void a_commit_is_rejected_that_came_too_late_is_blamed_elsewhere_was_tried_or_is_not_known() {
        assertThat(because(commit(change("a1", DETECTED), List.of(), List.of())))
                .isEqualTo(RejectedBecause.DEPLOYED_AFTER_DETECTION);
        assertThat(because(commit(change("a1", BEFORE), List.of("a1"), List.of())))
                .isEqualTo(RejectedBecause.BLAMED_ELSEWHERE);
        assertThat(because(commit(change("a1", BEFORE), List.of(), List.of("a1"))))
                .isEqualTo(RejectedBecause.ALREADY_TRIED);
        assertThat(because(commit(change(null, BEFORE), List.of(), List.of())))
                .isEqualTo(RejectedBecause.NO_PREVIOUS_COMMIT);
    }

    private Fact change(@Nullable String previous, Instant deployedAt) {
        return facts.reporting(new Change(
                "change-1",
                Change.ChangeKind.CODE,
                deployedAt,
                List.of("api"),
                null,
                TriState.UNKNOWN,
                TriState.UNKNOWN,
                TriState.UNKNOWN,
                null,
                "b2",
                previous,
                null));
    }

    private static PinnedState commit(Fact change, List<String> blamed, List<String> tried) {
        return SHIPPED.pin(new Damage(
                        DETECTED, null, DETECTED, CausedBy.CODE_CHANGE, List.of(), change, blamed, tried, List.of()))
                .answer();
    }

    private static RejectedBecause because(PinnedState state) {
        assertThat(state.target()).isEqualTo(NoGoodState.FOUND);
        return state.rejected().get(0).because();
    }
}
