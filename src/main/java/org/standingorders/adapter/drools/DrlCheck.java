package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.rule.Point;
import org.standingorders.rule.RuleDoc;
import org.standingorders.rule.RuleFile;
import org.standingorders.table.Finding;

/**
 * The house rules for DRL, checked on its text before anything is compiled: every rule names itself, its owner and its why,
 * and a consequence can do nothing but propose or derive.
 */
final class DrlCheck {
    /** The points that ask hand-written rules. */
    private static final Set<String> POINTS = Stream.of(Point.DETECT, Point.ORIENT, Point.CORRELATE, Point.ESCALATE)
            .map(Point::toString)
            .collect(Collectors.toUnmodifiableSet());

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> homes = new HashMap<>();

    /** All findings of all files. */
    static List<Finding> of(List<DrlFile> files) {
        DrlCheck check = new DrlCheck();
        files.forEach(check::file);
        return check.findings;
    }

    /** What the rules of a file that passed the check say about themselves. */
    static List<RuleDoc> docs(DrlFile file) {
        RuleFile source = file.file();
        return file.rules().stream()
                .map(rule -> new RuleDoc(
                        RuleDoc.idIn(rule.name()),
                        source.point(),
                        RuleDoc.titleIn(rule.name()),
                        rule.annotation("owner"),
                        rule.annotation("why"),
                        source.name()))
                .toList();
    }

    private void file(DrlFile file) {
        if (!POINTS.contains(file.file().point())) {
            findings.add(Finding.error(
                    file.file().name(),
                    "RULE_POINT",
                    "The folder (" + file.file().point() + ") must be one of a decision point that asks rules: "
                            + POINTS.stream().sorted().collect(Collectors.joining(", ")) + ".",
                    "Maybe the file belongs into another folder."));
        }
        DrlHeader header = new DrlHeader(file);
        findings.addAll(header.findings());
        DrlWords words = new DrlWords(file, header.types());
        file.rules().forEach(rule -> {
            names(file, rule);
            findings.addAll(new DrlHead(file, rule).findings());
            findings.addAll(words.findings(rule));
            findings.addAll(new DrlConsequence(file, rule).findings());
        });
    }

    private void names(DrlFile file, DrlRule rule) {
        if (!RuleDoc.isName(rule.name())) {
            return;
        }
        String id = RuleDoc.idIn(rule.name());
        String home = homes.putIfAbsent(id, file.at(rule.firstLine()));
        if (home != null) {
            findings.add(Finding.error(
                    file.at(rule.firstLine()),
                    "RULE_ID_TWICE",
                    "The rule id (" + id + ") must be used once; (" + home + ") has it too.",
                    "Maybe take the next free number."));
        }
    }
}
