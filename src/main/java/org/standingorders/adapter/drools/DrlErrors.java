package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kie.api.builder.Message;
import org.standingorders.table.Finding;

/**
 * Says in which file and line a compile error stands. Drools knows that for conditions; for a consequence it names Java that
 * it generated, so the rules are then built one by one until the one at fault is found.
 */
final class DrlErrors {
    private static final Pattern BUILT = Pattern.compile("(.*/)\\d+-([^/]+)");
    private static final String HINT = "Maybe compare it with the record that it speaks of.";

    private final Map<String, DrlFile> files;

    DrlErrors(List<DrlFile> files) {
        this.files = files.stream().collect(Collectors.toMap(file -> file.file().name(), Function.identity()));
    }

    List<Finding> findings(List<Message> errors) {
        List<Finding> findings = new ArrayList<>();
        errors.stream()
                .filter(DrlErrors::placed)
                .map(error -> finding(name(error) + ":" + error.getLine(), error))
                .forEach(findings::add);
        if (findings.isEmpty()) {
            files.values().forEach(file -> file.rules().forEach(rule -> findings.addAll(alone(file, rule))));
        }
        if (findings.isEmpty()) {
            errors.forEach(error -> findings.add(finding("rules", error)));
        }
        return findings.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Finding::cell))
                .toList();
    }

    private static List<Finding> alone(DrlFile file, DrlRule rule) {
        return DrlCompiler.errors(file.only(rule)).stream()
                .filter(error -> !error.getText().startsWith("Java source of"))
                .map(error -> finding(file.at(placed(error) ? error.getLine() : rule.thenLine()), error))
                .toList();
    }

    private static boolean placed(Message error) {
        return error.getPath() != null && error.getPath().endsWith(".drl") && error.getLine() > 0;
    }

    private static String name(Message error) {
        Matcher built = BUILT.matcher(error.getPath());
        return built.matches() ? built.group(1) + built.group(2) : error.getPath();
    }

    private static Finding finding(String place, Message error) {
        String first = error.getText().lines().findFirst().orElse("");
        return Finding.error(place, "RULE_COMPILE", "The rule does not compile: " + first, HINT);
    }
}
