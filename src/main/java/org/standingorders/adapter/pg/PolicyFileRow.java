package org.standingorders.adapter.pg;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.rule.RuleFile;

/** A row of {@code policy_files}; the name of a rule file has its decision point before it. */
record PolicyFileRow(String kind, String name, byte[] content) {
    static final String WORKBOOK = "workbook";
    private static final String RULES = "rules";
    private static final String POINT_ENDS = ":";

    static List<PolicyFileRow> of(StoredPolicy policy) {
        Stream<PolicyFileRow> workbooks = policy.workbooks().entrySet().stream()
                .map(workbook -> new PolicyFileRow(WORKBOOK, workbook.getKey(), workbook.getValue()));
        Stream<PolicyFileRow> rules = policy.rules().stream()
                .map(file -> new PolicyFileRow(
                        RULES,
                        file.point() + POINT_ENDS + file.name(),
                        file.text().getBytes(StandardCharsets.UTF_8)));
        return Stream.concat(workbooks, rules).toList();
    }

    boolean isWorkbook() {
        return kind.equals(WORKBOOK);
    }

    RuleFile rules() {
        String[] parts = name.split(POINT_ENDS, 2);
        return new RuleFile(parts[0], parts[1], new String(content, StandardCharsets.UTF_8));
    }
}
