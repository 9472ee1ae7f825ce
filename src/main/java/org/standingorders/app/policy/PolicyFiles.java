package org.standingorders.app.policy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.standingorders.rule.RuleFile;

/**
 * The files of one policy, unread.
 *
 * @param workbooks by file name, such as {@code escalation.xlsx}
 */
public record PolicyFiles(SortedMap<String, byte[]> workbooks, List<RuleFile> rules) {
    public PolicyFiles {
        workbooks = new TreeMap<>(workbooks);
        rules = List.copyOf(rules);
    }

    /** The same policy with these workbooks in place of its own. */
    public PolicyFiles with(Map<String, byte[]> replaced) {
        SortedMap<String, byte[]> all = new TreeMap<>(workbooks);
        all.putAll(replaced);
        return new PolicyFiles(all, rules);
    }
}
