package org.standingorders.escalate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.standingorders.rule.Role;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Pattern;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/**
 * One row of DT-05 as time sees it.
 *
 * @param threshold of the row's {@code minutes more than} cell; zero where it is blank
 */
record Tier(Row row, List<Pattern> patterns, Duration threshold) {
    private static final Duration PAST = Duration.ofMillis(1);
    private static final BigDecimal MILLIS_PER_MINUTE = BigDecimal.valueOf(60_000);

    static Tier of(DecisionTable matrix, Row row) {
        List<Pattern> patterns = matrix.patterns(row);
        BigDecimal minutes = patterns.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .map(Pattern.Constraint::test)
                .filter(UnaryTest.MoreThan.class::isInstance)
                .map(test -> ((UnaryTest.MoreThan) test).bound())
                .findFirst()
                .orElse(BigDecimal.ZERO);
        long millis = minutes.multiply(MILLIS_PER_MINUTE).longValueExact();
        return new Tier(row, patterns, Duration.ofMillis(millis));
    }

    String name() {
        return row.output("tier", String.class).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    List<Role> notifies() {
        return (List<Role>) row.output("notify", List.class).orElse(List.of());
    }

    /** One millisecond past the threshold, as it must be more (A14); an immediate tier is due at once. */
    Instant dueAt(Instant base) {
        return threshold.isZero() ? base : base.plus(threshold).plus(PAST);
    }

    /** Whether the tier will apply once its time has come, if nothing but time changes. */
    boolean awaits(EscalateQuestion question) {
        EscalationClock then = question.clockAt(Duration.between(question.base(), dueAt(question.base())));
        return row.standing(question.asOf()) == Row.Standing.IN_FORCE
                && patterns.stream().allMatch(pattern -> pattern.matches(then));
    }
}
