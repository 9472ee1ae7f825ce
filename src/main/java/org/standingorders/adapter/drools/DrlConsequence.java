package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.standingorders.table.Finding;

/** What may stand after {@code then}: statements that propose or insert, nothing else. */
final class DrlConsequence {
    private static final String INSERT = "insert (";
    private static final String PROPOSE = Proposals.GLOBAL + " . propose ( kcontext ,";

    private final DrlFile file;
    private final DrlRule rule;

    DrlConsequence(DrlFile file, DrlRule rule) {
        this.file = file;
        this.rule = rule;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        for (Token token : rule.then()) {
            if (token.is(";")) {
                check(statement, findings);
                statement.clear();
            } else {
                statement.add(token);
            }
        }
        check(statement, findings);
        return findings;
    }

    private void check(List<Token> statement, List<Finding> findings) {
        String text = statement.stream().map(Token::text).collect(Collectors.joining(" "));
        if (!text.isEmpty() && !text.startsWith(INSERT) && !text.startsWith(PROPOSE) || secondContext(text)) {
            findings.add(Finding.error(
                    file.at(statement.get(0).line()),
                    "RULE_CONSEQUENCE",
                    "The statement that starts with (" + statement.get(0).text()
                            + ") must be insert(…) of a new fact or proposals.propose(kcontext, …).",
                    "Maybe compute the value in the record that it makes."));
        }
    }

    /** The rule's context is for the proposal alone; whoever holds it could reach the whole session. */
    private static boolean secondContext(String text) {
        return text.indexOf("kcontext") != text.lastIndexOf("kcontext")
                || text.startsWith(INSERT) && text.contains("kcontext");
    }
}
