package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-07: each time box begins where the one before it ends, so that every minute of a response has one phase (A32). */
final class PhaseCheck {
    private PhaseCheck() {}

    static List<Finding> of(Rows rows) {
        List<Row> boxes = rows.complete() ? rows.inForce().toList() : List.of();
        return PolicyChecks.each(
                IntStream.range(1, boxes.size()).boxed(), index -> gap(boxes.get(index - 1), boxes.get(index)));
    }

    private static Stream<Finding> gap(Row before, Row after) {
        Optional<BigDecimal> end = before.output("to_minutes", BigDecimal.class);
        BigDecimal start = after.output("from_minutes", BigDecimal.class).orElseThrow();
        return end.filter(minutes -> minutes.compareTo(start) == 0).isPresent()
                ? Stream.empty()
                : Stream.of(Finding.error(
                        after.anchor(),
                        "TIME_BOX_GAP",
                        "The time box (" + after.id() + ") begins at minute (" + start.toPlainString()
                                + "), but the one before it ends at ("
                                + end.map(BigDecimal::toPlainString).orElse("open") + ").",
                        "Let each time box begin where the one before it ends."));
    }
}
