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
 * One row of DT-05 or DT-35 as time sees it.
 *
 * @param threshold of the row's {@code minutes more than} cell; zero where it is blank
 * @param ofLevel whether it falls due with the defense level, as the rows of DT-35 do
 */
record Tier(Row row, List<Pattern> patterns, Duration threshold, boolean ofLevel) {
    private static final Duration PAST = Duration.ofMillis(1);
    private static final BigDecimal MILLIS_PER_MINUTE = BigDecimal.valueOf(60_000);

    /** A row of DT-35. */
    static Tier ofLevel(DecisionTable levels, Row row) {
        return new Tier(row, levels.patterns(row), Duration.ZERO, true);
    }

    /** A row of DT-05. */
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
        return new Tier(row, patterns, Duration.ofMillis(millis), false);
    }

    String name() {
        return row.output("tier", String.class).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    List<Role> notifies() {
        return (List<Role>) row.output("notify", List.class).orElse(List.of());
    }

    /** One millisecond past the threshold, as it must be more (A14); an immediate tier is due at once. */
    Instant dueAt(EscalateQuestion question) {
        LevelReached level = question.level();
        if (ofLevel && level != null) {
            return level.since();
        }
        return threshold.isZero()
                ? question.base()
                : question.base().plus(threshold).plus(PAST);
    }

    /** Whether the tier will apply once its time has come, if nothing but time changes. */
    boolean awaits(EscalateQuestion question) {
        return applies(question, question.acknowledged());
    }

    /** Whether it would, were the incident acknowledged then or not. */
    boolean applies(EscalateQuestion question, boolean acknowledged) {
        LevelReached level = question.level();
        BigDecimal minutes = EscalationClock.minutes(Duration.between(question.base(), dueAt(question)));
        Object then =
                ofLevel && level != null ? level : new EscalationClock(question.severity(), minutes, acknowledged);
        return row.standing(question.asOf()) == Row.Standing.IN_FORCE
                && patterns.stream().allMatch(pattern -> pattern.matches(then));
    }
}
