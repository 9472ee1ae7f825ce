package org.standingorders.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standingorders.table.Case;
import org.standingorders.table.CaseText;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.TableId;
import org.standingorders.table.TableText;

/**
 * Everything that decides, in an order that no file system can change, and the cases by which its owners try it.
 *
 * @param cases the owners' own tests; part of the version, so that who approves it approves what it was tried on
 */
public record Policy(List<DecisionTable> tables, List<RuleFile> rules, List<Case> cases) {
    public Policy {
        tables = tables.stream().sorted(Comparator.comparing(DecisionTable::id)).toList();
        rules = rules.stream().sorted(Comparator.comparing(RuleFile::name)).toList();
        cases = List.copyOf(cases);
    }

    /** A policy that carries no case. */
    public Policy(List<DecisionTable> tables, List<RuleFile> rules) {
        this(tables, rules, List.of());
    }

    /**
     * The table of this id.
     *
     * @throws IllegalArgumentException when there is none; a checked policy has every table
     */
    public DecisionTable table(String id) {
        return find(new TableId(id))
                .orElseThrow(() -> new IllegalArgumentException("The policy has no table (" + id + ")."));
    }

    /** The table of this id, if there is one. */
    public Optional<DecisionTable> find(TableId id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** The rule files of one decision point. */
    public List<RuleFile> rules(String point) {
        return rules.stream().filter(file -> file.point().equals(point)).toList();
    }

    /**
     * SHA-256 over the canonical text of every table, rule and case: equal for equal meaning, whatever the files. Cases
     * decide nothing, but a version is stored once and never changed, so other cases are another version.
     */
    public PolicyDigest digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            add(sha, TableText.of(tables));
            for (RuleFile file : rules) {
                add(sha, file.point());
                add(sha, file.name());
                add(sha, file.text());
            }
            add(sha, cases.stream().map(CaseText::of).sorted().collect(Collectors.joining("\n")));
            return new PolicyDigest("sha256:" + HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Each part with its length before it, so that no two policies can run together into one text. */
    private static void add(MessageDigest sha, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }
}
