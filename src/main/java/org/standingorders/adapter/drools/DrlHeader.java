package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.standingorders.table.Finding;

/** What may stand outside the rules: the package, imports of single types, and the one global. */
final class DrlHeader {
    private static final String GLOBAL = "global " + Proposals.class.getName() + " " + Proposals.GLOBAL;
    private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+)\\.([A-Z]\\w*)");
    private static final Pattern HOMES = Pattern.compile(
            "org\\.standingorders\\.(fact|table|rule|detect|observe|orient|incident|correlate|escalate)|java\\.(util|time|math)");
    /** Types of allowed packages that bring chance, time or the outside world. */
    private static final Set<String> UNWELCOME =
            Set.of("Random", "SplittableRandom", "Timer", "TimerTask", "Scanner", "ServiceLoader", "UUID", "Clock");

    private final DrlFile file;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> types = new HashSet<>();

    DrlHeader(DrlFile file) {
        this.file = file;
        file.header().forEach(this::check);
    }

    List<Finding> findings() {
        return findings;
    }

    /** The imported types, by their simple names. */
    Set<String> types() {
        return types;
    }

    private void check(List<Token> line) {
        String statement = statement(line);
        Matcher imported = IMPORT.matcher(statement);
        if (imported.matches()) {
            types.add(imported.group(2));
            importOf(line, imported.group(1), imported.group(2));
        } else if (!statement.equals("package rules." + file.file().point()) && !statement.equals(GLOBAL)) {
            findings.add(Finding.error(
                    file.at(line.get(0).line()),
                    "RULE_HEADER",
                    "The line (" + statement + ") must be (package rules."
                            + file.file().point() + "), an import of one type, (" + GLOBAL + ") or a rule.",
                    "Maybe say it in Java, in the package of the decision point, where it can be tested."));
        }
    }

    private void importOf(List<Token> line, String home, String type) {
        if (!HOMES.matcher(home).matches() || UNWELCOME.contains(type)) {
            findings.add(Finding.error(
                    file.at(line.get(0).line()),
                    "RULE_IMPORT",
                    "The type (" + home + "." + type
                            + ") must be one of the core or of java.util, java.time or java.math,"
                            + " and bring neither time nor chance.",
                    "Maybe hand the value to the rules as a fact."));
        } else if (!exists(home + "." + type)) {
            findings.add(Finding.error(
                    file.at(line.get(0).line()),
                    "RULE_IMPORT",
                    "The type (" + home + "." + type + ") must exist.",
                    "Maybe it is misspelled."));
        }
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, DrlHeader.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static String statement(List<Token> line) {
        return line.stream()
                .map(Token::text)
                .filter(text -> !text.equals(";"))
                .collect(Collectors.joining(" "))
                .replace(" . ", ".");
    }
}
