package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.standingorders.rule.RuleFile;

/**
 * A DRL file taken apart, as far as the house rules need it.
 *
 * @param header what stands outside the rules, one statement to a line
 */
record DrlFile(RuleFile file, List<List<Token>> header, List<DrlRule> rules) {
    DrlFile {
        header = List.copyOf(header);
        rules = List.copyOf(rules);
    }

    static DrlFile of(RuleFile file) {
        Map<Integer, List<Token>> header = new LinkedHashMap<>();
        List<DrlRule> rules = new ArrayList<>();
        Tokens tokens = new Tokens(Token.of(file.text()));
        int line = 0;
        while (tokens.more()) {
            Token next = tokens.next();
            if (next.is("rule") && next.line() != line) {
                rules.add(DrlRule.of(next, tokens));
            } else {
                header.computeIfAbsent(next.line(), any -> new ArrayList<>()).add(next);
            }
            line = tokens.last().line();
        }
        return new DrlFile(file, List.copyOf(header.values()), rules);
    }

    /** The place of a line, such as {@code rules/detect/levels.drl:12}. */
    String at(int line) {
        return file.name() + ":" + line;
    }

    /** The file with the lines of all other rules left empty, so that what remains keeps its line numbers. */
    RuleFile only(DrlRule wanted) {
        String[] lines = file.text().split("\n", -1);
        for (DrlRule rule : rules) {
            for (int line = rule.firstLine(); !rule.equals(wanted) && line <= rule.lastLine(); line++) {
                lines[line - 1] = "";
            }
        }
        return new RuleFile(file.point(), file.name(), String.join("\n", lines));
    }
}
