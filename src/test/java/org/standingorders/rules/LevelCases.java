package org.standingorders.rules;

import static org.standingorders.fact.Level.BLACK;
import static org.standingorders.fact.Level.GREEN;
import static org.standingorders.fact.Level.ORANGE;
import static org.standingorders.fact.Level.RED;
import static org.standingorders.rules.RuleCase.rule;

import java.util.List;
import java.util.UUID;
import org.standingorders.detect.DerivedLevel;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.detect.LevelMismatch;
import org.standingorders.detect.PostedLevel;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;
import org.standingorders.rule.Dimension;
import org.standingorders.rule.Switched;

/** LVL-nnn: which defense level counts (DT-02). */
final class LevelCases {
    private static final List<FactId> P = List.of(new FactId(new UUID(0, 1)));
    private static final List<FactId> D = List.of(new FactId(new UUID(0, 2)));

    private static final List<String> BY_POST = List.of("posted");
    private static final List<String> BY_COVERAGE = List.of("coverage");
    private static final List<String> SOUND = List.of("posted", "coverage");

    private static final Switched WORSE_COUNTS = new Switched("worse_derived_level_counts", true);
    private static final Switched WORSE_DOES_NOT_COUNT = new Switched("worse_derived_level_counts", false);

    static final List<RuleCase> ALL = List.of(
            rule("LVL-001", "both say the same")
                    .given(posted(RED), derived(RED))
                    .gives(new EffectiveLevel(RED, RED, RED, false, BY_POST, SOUND, P)),
            rule("LVL-001", "the posted one is worse")
                    .given(posted(RED), derived(GREEN))
                    .gives(new EffectiveLevel(RED, RED, GREEN, false, BY_POST, SOUND, P)),
            rule("LVL-001", "the derived one is worse")
                    .given(posted(ORANGE), derived(RED))
                    .silent(),
            rule("LVL-001", "nothing is derived").given(posted(ORANGE)).silent(),
            rule("LVL-002", "only derived")
                    .given(derived(RED))
                    .gives(new EffectiveLevel(RED, null, RED, false, BY_COVERAGE, BY_COVERAGE, D)),
            rule("LVL-002", "one is posted too")
                    .given(derived(RED), posted(RED))
                    .silent(),
            rule("LVL-003", "one step worse is a mismatch")
                    .given(posted(RED), derived(BLACK), WORSE_COUNTS)
                    .gives(
                            new EffectiveLevel(BLACK, RED, BLACK, true, BY_COVERAGE, SOUND, D),
                            new LevelMismatch(RED, BLACK)),
            rule("LVL-003", "the owner has the posted one count")
                    .given(posted(RED), derived(BLACK), WORSE_DOES_NOT_COUNT)
                    .silent(),
            rule("LVL-005", "the owner has the posted one count")
                    .given(posted(RED), derived(BLACK), WORSE_DOES_NOT_COUNT)
                    .gives(new EffectiveLevel(RED, RED, BLACK, true, BY_POST, SOUND, P), new LevelMismatch(RED, BLACK)),
            rule("LVL-005", "the owner says nothing")
                    .given(posted(RED), derived(BLACK))
                    .gives(new EffectiveLevel(RED, RED, BLACK, true, BY_POST, SOUND, P), new LevelMismatch(RED, BLACK)),
            rule("LVL-005", "the worse one counts")
                    .given(posted(RED), derived(BLACK), WORSE_COUNTS)
                    .silent(),
            rule("LVL-003", "the same is none")
                    .given(posted(BLACK), derived(BLACK), WORSE_COUNTS)
                    .silent(),
            rule("LVL-003", "nothing is posted").given(derived(BLACK)).silent(),
            rule("LVL-004", "only posted")
                    .given(posted(GREEN))
                    .gives(new EffectiveLevel(GREEN, GREEN, null, false, BY_POST, BY_POST, P)),
            rule("LVL-004", "one is derived too")
                    .given(posted(GREEN), derived(GREEN))
                    .silent());

    private LevelCases() {}

    static PostedLevel posted(Level level) {
        return new PostedLevel(level, true, P);
    }

    static DerivedLevel derived(Level level) {
        return new DerivedLevel(level, List.of(Dimension.COVERAGE), List.of(Dimension.COVERAGE), D);
    }
}
