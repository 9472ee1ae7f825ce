package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.table.Finding;

/** Which words and types a rule may use: nothing that changes facts, asks for time or chance, or reaches out. */
final class DrlWords {
    private static final Set<String> BANNED = Set.of(
            "modify",
            "update",
            "retract",
            "delete",
            "insertLogical",
            "eval",
            "query",
            "function",
            "timer",
            "drools",
            "now",
            "random",
            "randomUUID",
            "currentTimeMillis",
            "nanoTime",
            "getClass",
            "forName");
    private static final Set<String> ROOTS = Set.of("java", "javax", "jakarta", "jdk", "sun", "com", "net", "org");
    private static final Set<String> ALWAYS_THERE =
            Set.of("Boolean", "Integer", "Long", "Math", "Number", "Object", "String");

    private final DrlFile file;
    private final Set<String> types;

    DrlWords(DrlFile file, Set<String> imported) {
        this.file = file;
        types = new HashSet<>(imported);
        types.addAll(ALWAYS_THERE);
    }

    List<Finding> findings(DrlRule rule) {
        List<Token> tokens =
                Stream.concat(rule.when().stream(), rule.then().stream()).toList();
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            boolean member = at > 0 && tokens.get(at - 1).is(".");
            boolean qualifies = at + 1 < tokens.size() && tokens.get(at + 1).is(".");
            check(tokens.get(at), member, qualifies, findings);
        }
        return findings;
    }

    private void check(Token token, boolean member, boolean qualifies, List<Finding> findings) {
        if (BANNED.contains(token.text())
                || token.text().startsWith("\\")
                || token.text().contains("\\u")) {
            findings.add(Finding.error(
                    file.at(token.line()),
                    "RULE_WORD",
                    "The word (" + token.text() + ") must not stand in a rule: rules change no facts and know no time.",
                    "Maybe derive a new fact, or hand the value to the rules as a fact."));
        } else if (!member && qualifies && ROOTS.contains(token.text())) {
            findings.add(Finding.error(
                    file.at(token.line()),
                    "RULE_FULL_NAME",
                    "The type that starts with (" + token.text() + ".) must be imported.",
                    "Maybe import it at the head of the file, where its package is checked."));
        } else if (!member && token.typeName() && !types.contains(token.text())) {
            findings.add(Finding.error(
                    file.at(token.line()),
                    "RULE_TYPE",
                    "The type (" + token.text() + ") must be imported.",
                    "Maybe it is misspelled."));
        }
    }
}
