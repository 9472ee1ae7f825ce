package org.standingorders.app.policy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.Policy;
import org.standingorders.rule.RuleDoc;
import org.standingorders.table.Finding;

/**
 * A policy after its check.
 *
 * @param rulebook null when a finding refuses the policy; only then
 * @param ruleDocs what the hand-written rules say about themselves
 * @param findings all of them at once; warnings do not refuse
 */
public record CheckedPolicy(
        PolicyFiles files,
        Policy policy,
        List<RuleDoc> ruleDocs,
        @Nullable Rulebook rulebook,
        List<Finding> findings) {
    static final String CASE_FAILED = "CASE_FAILED";

    public CheckedPolicy {
        ruleDocs = List.copyOf(ruleDocs);
        findings = List.copyOf(findings);
    }

    /** How many of the owners' cases did not come out as expected. */
    public int failedCases() {
        return (int) findings.stream()
                .filter(finding -> finding.code().equals(CASE_FAILED))
                .count();
    }

    /** The codes of the findings that refuse it, each once and sorted. */
    Set<String> refusedFor() {
        return findings.stream()
                .filter(Finding::refuses)
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean sound() {
        return rulebook != null;
    }

    /** The rulebook of a sound policy. */
    public Rulebook soundRulebook() {
        return Objects.requireNonNull(rulebook, "a refused policy cannot decide");
    }
}
