package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** Each row of DT-05 by itself: it tells somebody, at the time that its name says, and later only who is still needed. */
final class TierCheck {
    private static final String AT_ONCE = "immediate";
    private static final Pattern TIMED = Pattern.compile("if_unacked_(\\d+)(min|hour).*");

    private TierCheck() {}

    static List<Finding> of(Rows rows) {
        return PolicyChecks.each(
                rows.inForce(),
                row -> Stream.of(tellsNobody(rows, row), misnamed(rows, row), untimed(rows, row), unstopped(rows, row))
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> tellsNobody(Rows rows, Row row) {
        return Rows.roles(row, "notify").isEmpty() && Rows.roles(row, "digest").isEmpty()
                ? Stream.of(Finding.error(
                        rows.table().outputCell(row, "notify"),
                        "TELLS_NOBODY",
                        "The row (" + row.id() + ") comes due and tells nobody.",
                        "Say whom to notify or who reads it in the daily digest, or switch the row off."))
                : Stream.empty();
    }

    /** An acknowledgement stops time tiers (S16, S19, A23). */
    private static Stream<Finding> unstopped(Rows rows, Row row) {
        boolean stops = rows.wanted(row, "acknowledged").filter("false"::equals).isPresent();
        return stops || !timed(rows, row) || Rows.roles(row, "notify").isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.error(
                        rows.conditionCell(row, "acknowledged"),
                        "TELLS_ACKNOWLEDGED",
                        "The row (" + row.id() + ") tells after a time also of incidents that are acknowledged, and an"
                                + " acknowledgement stops time tiers.",
                        "Write FALSE here, or leave the minutes blank if people are to be told at once."));
    }

    private static boolean timed(Rows rows, Row row) {
        return rows.bound(row, "minutes")
                .filter(minutes -> minutes.signum() > 0)
                .isPresent();
    }

    /** A tier's name is only a name, but one that says 15min where 10 minutes are meant misleads; at once is a promise. */
    private static Stream<Finding> misnamed(Rows rows, Row row) {
        return rows
                .bound(row, "minutes")
                .filter(minutes -> named(tier(row))
                        .filter(name -> name.compareTo(minutes) != 0)
                        .isPresent())
                .map(minutes -> new Finding(
                        rows.table().outputCell(row, "tier").toString(),
                        "TIER_NAME",
                        "The tier (" + tier(row) + ") is due after " + minutes.toPlainString() + " minutes.",
                        "Maybe give it the name if_unacked_" + minutes.toPlainString() + "min.",
                        tier(row).equals(AT_ONCE) ? Finding.Severity.ERROR : Finding.Severity.WARNING))
                .stream();
    }

    /** Without minutes a tier is due at once, whatever its name promises. */
    private static Stream<Finding> untimed(Rows rows, Row row) {
        return named(tier(row))
                .filter(name -> name.signum() > 0 && rows.bound(row, "minutes").isEmpty())
                .map(name -> Finding.error(
                        rows.conditionCell(row, "minutes"),
                        "TIER_WITHOUT_TIME",
                        "The tier (" + tier(row) + ") has no minutes here, and would be due at once.",
                        "Maybe write " + name.toPlainString() + ", or give it another name."))
                .stream();
    }

    static String tier(Row row) {
        return row.output("tier", String.class).orElse("");
    }

    /** The minutes of which the name speaks. */
    private static Optional<BigDecimal> named(String tier) {
        if (tier.equals(AT_ONCE)) {
            return Optional.of(BigDecimal.ZERO);
        }
        Matcher parts = TIMED.matcher(tier);
        return parts.matches()
                ? Optional.of(new BigDecimal(parts.group(1))
                        .multiply(BigDecimal.valueOf(parts.group(2).equals("hour") ? 60 : 1)))
                : Optional.empty();
    }
}
