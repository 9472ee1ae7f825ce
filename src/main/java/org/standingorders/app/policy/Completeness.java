package org.standingorders.app.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.adapter.workbook.WorkbookContents;
import org.standingorders.flow.HouseTables;
import org.standingorders.rule.Policy;
import org.standingorders.table.Case;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.TableId;
import org.standingorders.table.TableShape;

/** Whether the workbooks together hold every table once, and cases to try each by. */
final class Completeness {
    /** A version that was stored before there were silences mutes nothing. */
    private static final TableId SILENCES = new TableId("DT-32");

    private final List<WorkbookContents> workbooks;
    private final Policy before;

    /** @param before where a table that is missing now used to stand */
    Completeness(List<WorkbookContents> workbooks, Policy before) {
        this.workbooks = workbooks;
        this.before = before;
    }

    List<Finding> findings() {
        return Stream.of(twice(), missing(), untried()).flatMap(found -> found).toList();
    }

    /** One finding for each pair of workbooks, however many sheets they share. */
    private Stream<Finding> twice() {
        Map<TableId, String> homes = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (WorkbookContents workbook : workbooks) {
            Map<String, TreeSet<TableId>> shared = new TreeMap<>();
            workbook.present().forEach(table -> {
                String home = homes.putIfAbsent(table, workbook.name());
                if (home != null) {
                    shared.computeIfAbsent(home, fresh -> new TreeSet<>()).add(table);
                }
            });
            shared.forEach((home, tables) -> findings.add(twice(tables, home, workbook.name())));
        }
        return findings.stream();
    }

    private static Finding twice(TreeSet<TableId> tables, String home, String workbook) {
        String names = tables.stream().map(TableId::value).collect(Collectors.joining(", "));
        return Finding.error(
                workbook + "!" + tables.first() + "!A1",
                "TABLE_TWICE",
                (tables.size() == 1 ? "The table (" + names + ") stands" : "The tables (" + names + ") stand") + " in ("
                        + home + ") and in (" + workbook + ").",
                "If one is the new version of the other, give it the other's file name; otherwise delete the sheet"
                        + " from one of them.");
    }

    private Stream<Finding> missing() {
        boolean known = workbooks.stream().allMatch(WorkbookContents::opened);
        return HouseTables.catalogue().shapes().stream()
                .filter(shape -> known && !shape.id().equals(SILENCES))
                .filter(shape -> workbooks.stream()
                        .noneMatch(workbook -> workbook.present().contains(shape.id())))
                .map(this::missing);
    }

    private Finding missing(TableShape shape) {
        return Finding.error(
                home(shape.id()),
                "TABLE_MISSING",
                "The table (" + shape.id() + " " + shape.title() + ") is in no workbook.",
                "Maybe a sheet was renamed or deleted: there must be one called " + shape.id() + ".");
    }

    /** The workbook that the table stood in, or else the one whose cases still try it. */
    private String home(TableId table) {
        return before.find(table)
                .map(known -> known.rows().get(0).anchor().workbook())
                .or(() -> workbooks.stream()
                        .filter(workbook -> workbook.cases().stream()
                                .anyMatch(one -> one.table().equals(table)))
                        .map(WorkbookContents::name)
                        .findFirst())
                .orElse("decision-tables");
    }

    /** Warnings: without cases nobody notices that a row no longer does what it was made for. */
    private Stream<Finding> untried() {
        return workbooks.stream()
                .filter(WorkbookContents::sound)
                .flatMap(workbook -> workbook.tables().stream())
                .filter(table -> workbooks.stream()
                        .flatMap(workbook -> workbook.cases().stream())
                        .map(Case::table)
                        .noneMatch(table.id()::equals))
                .map(Completeness::untried);
    }

    private static Finding untried(DecisionTable table) {
        return Finding.warning(
                table.rows().get(0).anchor(),
                "NO_CASES",
                "No case tries the table (" + table.id() + "), so nothing tells when a row stops doing what it should.",
                "Add cases on the sheet Cases; if the sheet is gone, download the workbook afresh.");
    }
}
