package org.standingorders.adapter.pg;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.RuleFile;

/**
 * A policy's files, whole.
 *
 * @param workbooks by file name
 */
public record StoredPolicy(PolicyDigest digest, SortedMap<String, byte[]> workbooks, List<RuleFile> rules) {
    public StoredPolicy {
        workbooks = new TreeMap<>(workbooks);
        rules = List.copyOf(rules);
    }
}
