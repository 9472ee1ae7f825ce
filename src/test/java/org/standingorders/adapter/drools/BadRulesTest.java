package org.standingorders.adapter.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.rule.Policy;
import org.standingorders.rule.RuleFile;
import org.standingorders.table.Finding;
import org.standingorders.testkit.Shipped;

/**
 * Each file in {@code bad-rules} holds one mistake, and beside it stands what the author is told. After a change of the
 * wording run this test with {@code -DbadRules.write=true} and read the difference.
 */
class BadRulesTest {
    private static final Path FOLDER = Path.of("src/test/resources/bad-rules");

    static List<Path> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_with_file_and_line(Path mistake) throws IOException {
        String told = told(Files.readString(mistake));

        Path expected = FOLDER.resolve(mistake.getFileName().toString().replace(".drl", ".txt"));
        if (Boolean.getBoolean("badRules.write")) {
            Files.writeString(expected, told);
        }
        assertThat(told).isNotBlank().isEqualTo(Files.readString(expected));
    }

    @Test
    void a_file_of_a_point_that_asks_no_rules_is_refused() {
        RuleFile misplaced = new RuleFile("review", "rules/review/late.drl", "package rules.review\n");

        assertThat(findings(misplaced)).extracting(Finding::code).containsExactly("RULE_POINT");
    }

    private static String told(String drl) {
        return findings(new RuleFile("detect", "rules/detect/bad.drl", drl)).stream()
                .map(finding -> finding.cell() + "  " + finding.code() + "\n  " + finding.message() + "\n  "
                        + finding.hint() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Finding> findings(RuleFile file) {
        return Shipped.compiler()
                .compile(new Policy(Shipped.policy().tables(), List.of(file)))
                .findings();
    }
}
