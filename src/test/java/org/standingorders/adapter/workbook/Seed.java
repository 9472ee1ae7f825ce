package org.standingorders.adapter.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.standingorders.table.Case;
import org.standingorders.table.DecisionTable;

/**
 * What a workbook of the house holds when it is new, from a text that people can review:
 * {@code src/test/resources/decision-tables/escalation.txt} for {@code escalation.xlsx}.
 */
record Seed(String workbook, List<DecisionTable> tables, List<Case> cases) {
    private static final int FIRST_CASE = 3;
    private static final Map<String, Seed> READ = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> WRITTEN = new ConcurrentHashMap<>();

    /** Every workbook of the house. */
    static List<Seed> all() {
        return Stream.of(
                        "signals",
                        "detection",
                        "acgme",
                        "impact",
                        "orientation",
                        "escalation",
                        "silences",
                        "response",
                        "mitigation",
                        "strategy",
                        "communication")
                .map(Seed::of)
                .toList();
    }

    static Seed of(String name) {
        return READ.computeIfAbsent(name, Seed::read);
    }

    private static Seed read(String name) {
        var drafts = new ArrayList<TableDraft>();
        for (var line : text(name).split("\n")) {
            if (line.startsWith("table ")) {
                drafts.add(new TableDraft(name + ".xlsx", line.substring("table ".length())));
            } else if (!line.isBlank()) {
                drafts.get(drafts.size() - 1).line(line.strip());
            }
        }
        var cases = new ArrayList<Case>();
        drafts.forEach(draft -> cases.addAll(draft.cases(FIRST_CASE + cases.size())));
        return new Seed(name + ".xlsx", drafts.stream().map(TableDraft::table).toList(), List.copyOf(cases));
    }

    byte[] workbookBytes() {
        return WRITTEN.computeIfAbsent(workbook, seed -> new WorkbookWriter().write(tables, cases))
                .clone();
    }

    private static String text(String name) {
        try (var text = Seed.class.getResourceAsStream("/decision-tables/" + name + ".txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
