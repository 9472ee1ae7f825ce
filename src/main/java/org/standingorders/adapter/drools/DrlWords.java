package org.standingorders.adapter.drools;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
        return IntStream.range(0, tokens.size())
                .mapToObj(at -> finding(tokens, at))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> finding(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean member = at > 0 && tokens.get(at - 1).is(".");
        boolean qualifies = at + 1 < tokens.size() && tokens.get(at + 1).is(".");
        if (banned(token)) {
            return Optional.of(ban(token));
        }
        if (!member && qualifies && ROOTS.contains(token.text())) {
            return Optional.of(notImported(token, "The type that starts with (" + token.text() + ".)"));
        }
        return !member && token.typeName() && !types.contains(token.text())
                ? Optional.of(notImported(token, "The type (" + token.text() + ")"))
                : Optional.empty();
    }

    /** A Unicode escape is Java even inside a text. */
    private static boolean banned(Token token) {
        return BANNED.contains(token.text())
                || token.text().startsWith("\\")
                || token.text().contains("\\u");
    }

    private Finding ban(Token token) {
        return Finding.error(
                file.at(token.line()),
                "RULE_WORD",
                "The word (" + token.text() + ") must not stand in a rule: rules change no facts and know no time.",
                "Maybe derive a new fact, or hand the value to the rules as a fact.");
    }

    private Finding notImported(Token token, String what) {
        return Finding.error(
                file.at(token.line()),
                "RULE_TYPE",
                what + " must be imported at the head of the file, where its package is checked.",
                "Maybe it is misspelled.");
    }
}
