package org.standingorders.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final RuleFile ONE = new RuleFile("detect", "rules/detect/one.drl", "rule one\n");
    private static final RuleFile TWO = new RuleFile("detect", "rules/detect/two.drl", "rule two\n");

    @Test
    void the_digest_does_not_depend_on_the_order_of_files_or_on_line_ends() {
        RuleFile windows = new RuleFile("detect", "rules/detect/one.drl", "rule one\r\n");

        assertThat(digest(ONE, TWO)).isEqualTo(digest(TWO, windows));
    }

    @Test
    void any_change_of_a_rule_gives_another_digest() {
        RuleFile changed = new RuleFile("detect", "rules/detect/one.drl", "rule one \n");
        RuleFile moved = new RuleFile("correlate", "rules/detect/one.drl", "rule one\n");

        assertThat(List.of(digest(ONE), digest(ONE, TWO), digest(changed), digest(moved)))
                .doesNotHaveDuplicates();
    }

    private static PolicyDigest digest(RuleFile... files) {
        return new Policy(List.of(), List.of(files)).digest();
    }
}
