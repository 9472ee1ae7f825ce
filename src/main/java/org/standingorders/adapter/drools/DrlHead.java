package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.List;
import org.standingorders.rule.RuleDoc;
import org.standingorders.table.Finding;

/** What may stand between {@code rule} and {@code when}: id and title, owner and why; no attribute such as salience. */
final class DrlHead {
    private final DrlFile file;
    private final DrlRule rule;
    private final List<Finding> findings = new ArrayList<>();

    DrlHead(DrlFile file, DrlRule rule) {
        this.file = file;
        this.rule = rule;
        name();
        said("owner", "who decides over it");
        said("why", "why it is as it is and where that comes from");
        nothingElse();
    }

    List<Finding> findings() {
        return findings;
    }

    private void name() {
        if (!RuleDoc.isName(rule.name())) {
            findings.add(Finding.error(
                    file.at(rule.firstLine()),
                    "RULE_NAME",
                    "The rule's name (" + rule.name()
                            + ") must start with an id such as COR-001 and go on with what it does.",
                    "Maybe write rule \"COR-001 a detection nobody stands for opens an incident\"."));
        }
    }

    private void said(String annotation, String meaning) {
        if (rule.annotation(annotation).isEmpty()) {
            findings.add(Finding.error(
                    file.at(rule.firstLine()),
                    "RULE_" + annotation.toUpperCase(java.util.Locale.ROOT),
                    "The rule (" + rule.name() + ") must say " + meaning + ".",
                    "Maybe add @" + annotation + "(\"…\") below its name."));
        }
    }

    private void nothingElse() {
        int at = rule.name().isEmpty() ? 0 : 1;
        while (at < rule.head().size()) {
            if (!rule.isAnnotation(at)) {
                findings.add(attribute(rule.head().get(at)));
                return;
            }
            at += 5;
        }
    }

    private Finding attribute(Token token) {
        return Finding.error(
                file.at(token.line()),
                "RULE_ATTRIBUTE",
                "Between its name and (when) the rule must have annotations with one text only, not (" + token.text()
                        + ").",
                "Maybe let the rules exclude each other by their conditions: their order must not matter.");
    }
}
