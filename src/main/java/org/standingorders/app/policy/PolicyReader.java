package org.standingorders.app.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.standingorders.table.Finding;
import org.standingorders.table.TableId;

/** Reads, checks, tries and compiles a policy. Safe for several threads. */
public final class PolicyReader {
    private final WorkbookReader workbooks = new WorkbookReader(HouseTables.catalogue());
    private final RulebookCompiler compiler = new RulebookCompiler();
    private final InstantSource clock;

    /** @param clock says which rows are in force when the owner's cases are run */
    public PolicyReader(InstantSource clock) {
        this.clock = clock;
    }

    /** By the clock that policies are read by. */
    Instant now() {
        return clock.instant();
    }

    /** A policy from files of its own. */
    public CheckedPolicy read(PolicyFiles files) {
        return read(files, new Policy(List.of(), List.of()));
    }

    /**
     * A policy that is to come after another: all findings at once, except that rules are compiled only when nothing else
     * refuses the policy.
     *
     * @param before says where a table stood that is missing now
     */
    public CheckedPolicy read(PolicyFiles files, Policy before) {
        return compiled(examined(files, before));
    }

    /** The same without compiling, which takes longest. */
    public ExaminedPolicy examined(PolicyFiles files, Policy before) {
        List<WorkbookContents> contents = files.workbooks().entrySet().stream()
                .map(workbook -> workbooks.read(workbook.getKey(), workbook.getValue()))
                .toList();
        Policy policy = new Policy(
                contents.stream().flatMap(one -> one.tables().stream()).toList(),
                files.rules(),
                contents.stream().flatMap(one -> one.cases().stream()).toList());
        List<Finding> findings = new ArrayList<>();
        contents.forEach(one -> findings.addAll(one.findings()));
        findings.addAll(new Completeness(contents, before).findings());
        findings.addAll(checks(policy, contents));
        return new ExaminedPolicy(files, policy, findings);
    }

    /** The rest: compiles the rules, unless a finding refuses the policy. */
    public CheckedPolicy compiled(ExaminedPolicy examined) {
        if (examined.refused()) {
            return examined.uncompiled();
        }
        Compiled compiled = compiler.compile(examined.policy());
        List<Finding> findings = new ArrayList<>(examined.findings());
        findings.addAll(compiled.findings());
        return new CheckedPolicy(examined.files(), examined.policy(), compiled.rules(), compiled.rulebook(), findings);
    }

    private List<Finding> checks(Policy policy, List<WorkbookContents> contents) {
        Instant now = clock.instant();
        Set<TableId> broken =
                contents.stream().flatMap(one -> one.broken().stream()).collect(Collectors.toSet());
        List<Finding> findings =
                new ArrayList<>(PolicyChecks.of(policy, broken, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        findings.addAll(failedCases(policy, broken, now));
        return findings;
    }

    /** A warning: the owner may mean the change, and the case is what is out of date. */
    private static List<Finding> failedCases(Policy policy, Set<TableId> broken, Instant now) {
        return CaseRun.of(policy.tables(), policy.cases(), one -> whole(policy, broken, one), now).results().stream()
                .filter(result -> !result.passed())
                .map(PolicyReader::failed)
                .toList();
    }

    /** Whether the table that the case tries is there with every row. */
    private static boolean whole(Policy policy, Set<TableId> broken, Case one) {
        return !broken.contains(one.table()) && policy.find(one.table()).isPresent();
    }

    private static Finding failed(CaseResult result) {
        return Finding.warning(
                result.tested().anchor(),
                CheckedPolicy.CASE_FAILED,
                "The case (" + result.tested().id() + ") did not come out as expected: "
                        + String.join(" ", result.problems()),
                "Correct the row if the table is wrong, or the case if the expectation is.");
    }
}
