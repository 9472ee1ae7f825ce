package org.standingorders.app.policy;

import java.util.List;
import org.standingorders.rule.Policy;
import org.standingorders.table.Finding;

/** A policy that has been read, checked and tried, but not compiled. */
public record ExaminedPolicy(PolicyFiles files, Policy policy, List<Finding> findings) {
    public ExaminedPolicy {
        findings = List.copyOf(findings);
    }

    public boolean refused() {
        return findings.stream().anyMatch(Finding::refuses);
    }

    CheckedPolicy uncompiled() {
        return new CheckedPolicy(files, policy, List.of(), null, findings);
    }
}
