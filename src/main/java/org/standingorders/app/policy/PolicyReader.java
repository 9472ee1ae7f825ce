package org.standingorders.app.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.standingorders.adapter.drools.RulebookCompiler;
import org.standingorders.adapter.drools.RulebookCompiler.Compiled;
import org.standingorders.adapter.workbook.WorkbookContents;
import org.standingorders.adapter.workbook.WorkbookReader;
import org.standingorders.flow.HouseTables;
import org.standingorders.rule.Policy;
import org.standingorders.rule.check.PolicyChecks;
import org.standingorders.table.Case;
import org.standingorders.table.CaseResult;
import org.standingorders.table.CaseRun;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.TableId;
import org.standingorders.table.TableShape;

/** Reads, checks, compiles and tries a policy; every finding of a stage is told before the next one starts. */
public final class PolicyReader {
    private final WorkbookReader workbooks = new WorkbookReader(HouseTables.catalogue());
    private final RulebookCompiler compiler = new RulebookCompiler();
    private final InstantSource clock;

    /** @param clock says which rows are in force when the owner's cases are run */
    public PolicyReader(InstantSource clock) {
        this.clock = clock;
    }

    public CheckedPolicy read(PolicyFiles files) {
        List<WorkbookContents> contents = files.workbooks().entrySet().stream()
                .map(workbook -> workbooks.read(workbook.getKey(), workbook.getValue()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        contents.forEach(one -> findings.addAll(one.findings()));
        List<DecisionTable> tables =
                contents.stream().flatMap(one -> one.tables().stream()).toList();
        List<Case> cases =
                contents.stream().flatMap(one -> one.cases().stream()).toList();
        if (refused(findings)) {
            return refusedPolicy(files, new Policy(tables, files.rules()), cases, findings);
        }
        findings.addAll(completeness(contents));
        return compiled(files, new Policy(tables, files.rules()), cases, findings);
    }

    private CheckedPolicy compiled(PolicyFiles files, Policy policy, List<Case> cases, List<Finding> findings) {
        if (!refused(findings)) {
            findings.addAll(PolicyChecks.of(policy));
            findings.addAll(failedCases(policy, cases, clock.instant()));
        }
        if (refused(findings)) {
            return refusedPolicy(files, policy, cases, findings);
        }
        Compiled compiled = compiler.compile(policy);
        findings.addAll(compiled.findings());
        return new CheckedPolicy(files, policy, cases, compiled.rules(), compiled.rulebook(), findings);
    }

    private static CheckedPolicy refusedPolicy(
            PolicyFiles files, Policy policy, List<Case> cases, List<Finding> findings) {
        return new CheckedPolicy(files, policy, cases, List.of(), null, findings);
    }

    private static boolean refused(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::refuses);
    }

    /** Every table exactly once, in whichever workbook. */
    private static List<Finding> completeness(List<WorkbookContents> contents) {
        List<Finding> findings = new ArrayList<>();
        Map<TableId, String> homes = new HashMap<>();
        for (WorkbookContents workbook : contents) {
            for (DecisionTable table : workbook.tables()) {
                String home = homes.putIfAbsent(table.id(), workbook.name());
                if (home != null) {
                    findings.add(twice(table.id(), home, workbook.name()));
                }
            }
        }
        HouseTables.catalogue().shapes().stream()
                .filter(shape -> !homes.containsKey(shape.id()))
                .forEach(shape -> findings.add(missing(shape)));
        return findings;
    }

    private static Finding twice(TableId table, String home, String workbook) {
        return Finding.error(
                workbook + "!" + table,
                "TABLE_TWICE",
                "The table (" + table + ") stands in (" + home + ") and in (" + workbook + ").",
                "Delete one of the two sheets.");
    }

    private static Finding missing(TableShape shape) {
        return Finding.error(
                "decision-tables",
                "TABLE_MISSING",
                "The table (" + shape.id() + " " + shape.title() + ") is in no workbook.",
                "Maybe a sheet was renamed: its name must be " + shape.id() + ".");
    }

    /** A warning: the owner may mean the change, and the case is what is out of date. */
    private static List<Finding> failedCases(Policy policy, List<Case> cases, Instant now) {
        return CaseRun.of(policy.tables(), cases, one -> true, now).results().stream()
                .filter(result -> !result.passed())
                .map(PolicyReader::failed)
                .toList();
    }

    private static Finding failed(CaseResult result) {
        return Finding.warning(
                result.tested().anchor(),
                "CASE_FAILED",
                "The case (" + result.tested().id() + ") did not come out as expected: "
                        + String.join("; ", result.problems()),
                "Correct the row if the table is wrong, or the case if the expectation is.");
    }
}
