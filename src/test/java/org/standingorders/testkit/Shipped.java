package org.standingorders.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.standingorders.adapter.drools.RulebookCompiler;
import org.standingorders.adapter.workbook.WorkbookContents;
import org.standingorders.adapter.workbook.WorkbookReader;
import org.standingorders.flow.HouseTables;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.Policy;
import org.standingorders.rule.RuleFile;
import org.standingorders.table.DecisionTable;

/** The policy as it is shipped: the workbooks in {@code decision-tables/} and the DRL in {@code rules/}. */
public final class Shipped {
    private static final RulebookCompiler COMPILER = new RulebookCompiler();
    private static final Policy POLICY = new Policy(readTables(), readRules());

    private Shipped() {}

    public static Policy policy() {
        return POLICY;
    }

    /** One compiler for all tests, so that the rules are compiled once. */
    public static RulebookCompiler compiler() {
        return COMPILER;
    }

    public static Rulebook rulebook() {
        return rulebook(POLICY);
    }

    /** The shipped policy with this table in place of its own. */
    public static Policy with(DecisionTable changed) {
        Stream<DecisionTable> others =
                POLICY.tables().stream().filter(table -> !table.id().equals(changed.id()));
        return new Policy(Stream.concat(others, Stream.of(changed)).toList(), POLICY.rules());
    }

    public static Rulebook rulebook(Policy policy) {
        var compiled = COMPILER.compile(policy);
        if (!compiled.findings().isEmpty()) {
            throw new IllegalStateException(compiled.findings().toString());
        }
        return Objects.requireNonNull(compiled.rulebook());
    }

    private static List<DecisionTable> readTables() {
        var reader = new WorkbookReader(HouseTables.catalogue());
        return files("decision-tables", ".xlsx").stream()
                .map(file -> reader.read(file.getFileName().toString(), bytes(file)))
                .flatMap(contents -> sound(contents).stream())
                .toList();
    }

    private static List<DecisionTable> sound(WorkbookContents contents) {
        if (!contents.findings().isEmpty()) {
            throw new IllegalStateException(contents.findings().toString());
        }
        return contents.tables();
    }

    private static List<RuleFile> readRules() {
        return files("rules", ".drl").stream()
                .map(file -> new RuleFile(
                        file.getName(1).toString(),
                        file.toString(),
                        new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
