package org.standingorders.detect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Decimals;
import org.standingorders.table.Pattern;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Values;

/** How far a condition went: the number that the first limit of its row is held against. */
final class Extent {
    private Extent() {}

    /** Larger is worse, also where the row asks for less; null where the row has no limit. */
    static @Nullable BigDecimal of(List<Pattern> patterns, List<Object> subjects) {
        return IntStream.range(0, patterns.size())
                .boxed()
                .flatMap(index -> numbers(patterns.get(index), subjects.get(index)))
                .findFirst()
                .orElse(null);
    }

    private static Stream<BigDecimal> numbers(Pattern pattern, Object subject) {
        return pattern.constraints().stream().flatMap(cell -> number(cell, subject).stream());
    }

    private static Optional<BigDecimal> number(Pattern.Constraint cell, Object subject) {
        UnaryTest test = cell.test();
        boolean moreIsWorse = test instanceof UnaryTest.MoreThan || test instanceof UnaryTest.AtLeast;
        boolean lessIsWorse = test instanceof UnaryTest.LessThan || test instanceof UnaryTest.AtMost;
        return (moreIsWorse || lessIsWorse)
                        && Values.normal(cell.condition().field().read(subject)) instanceof BigDecimal value
                ? Optional.of(Decimals.exact(moreIsWorse ? value : value.negate()))
                : Optional.empty();
    }
}
