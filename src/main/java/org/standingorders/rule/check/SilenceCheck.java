package org.standingorders.rule.check;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-32: a silence says how bad what it mutes may be, ends, and never mutes what is critical on one person's word. */
final class SilenceCheck {
    static final long MOST_DAYS = 366;

    private static final Set<String> OF_THE_SERVICE =
            Set.of(IncidentType.POLICY_FAILURE.toString(), IncidentType.ON_CALL_GAP.toString());

    /** As what {@code monitoring_blind} is about the service itself. */
    private static final String SERVICE = "standing-orders";

    private final Rows rows;
    private final Row row;

    private SilenceCheck(Rows rows, Row row) {
        this.rows = rows;
        this.row = row;
    }

    static List<Finding> of(Rows rows) {
        return rows.inForce()
                .map(row -> new SilenceCheck(rows, row))
                .flatMap(check ->
                        Stream.of(check.severity(), check.end(), check.times(), check.secondPerson(), check.ofItself()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> severity() {
        return rows.tests(row, "severity").findAny().isPresent()
                ? Optional.empty()
                : Optional.of(Finding.error(
                        rows.conditionCell(row, "severity"),
                        "NO_SEVERITY",
                        "The silence (" + row.id() + ") must say which severities it mutes.",
                        "Write for example low, medium."));
    }

    private Optional<Finding> end() {
        LocalDateTime from = row.output("from", LocalDateTime.class).orElseThrow();
        LocalDateTime until = row.output("until", LocalDateTime.class).orElseThrow();
        boolean ends = until.isAfter(from) && ChronoUnit.DAYS.between(from, until) <= MOST_DAYS;
        return ends
                ? Optional.empty()
                : Optional.of(Finding.error(
                        rows.table().outputCell(row, "until"),
                        until.isAfter(from) ? "NO_END" : "ENDS_BEFORE",
                        "The silence (" + row.id() + ") must end after it begins, and within " + MOST_DAYS + " days.",
                        "A silence that is needed for longer is renewed by somebody who looks at it again."));
    }

    private Optional<Finding> times() {
        boolean begins = row.outputs().containsKey("from_time");
        boolean ends = row.outputs().containsKey("to_time");
        boolean whole = begins == ends && (begins || !row.outputs().containsKey("weekdays"));
        return whole
                ? Optional.empty()
                : Optional.of(Finding.error(
                        rows.table().outputCell(row, begins ? "to_time" : "from_time"),
                        "HALF_A_WINDOW",
                        "The silence (" + row.id() + ") recurs, so it must say from which time to which time.",
                        "Fill both times; for whole days write 00:00 in both."));
    }

    private Optional<Finding> secondPerson() {
        String owner = row.output("owner", String.class).orElseThrow();
        boolean alone = row.output("second_person", String.class)
                .filter(second -> !plain(second).equals(plain(owner)))
                .isEmpty();
        return alone && mutesCritical()
                ? Optional.of(Finding.error(
                        rows.table().outputCell(row, "second_person"),
                        "NO_SECOND_PERSON",
                        "The silence (" + row.id() + ") mutes critical, so a second person than its owner (" + owner
                                + ") must stand for it.",
                        "Name somebody else who agrees, or leave critical out."))
                : Optional.empty();
    }

    /** A name by its letters and digits alone: no second person is made by a capital, a space or a mark that nobody sees. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Optional<Finding> ofItself() {
        return rows.wanted(row, "type")
                .filter(type -> OF_THE_SERVICE.contains(type) || blindItself(type))
                .map(type -> Finding.warning(
                        rows.conditionCell(row, "type"),
                        "MUTES_NOTHING",
                        "The silence (" + row.id() + ") is about (" + type
                                + "), which the service says of itself and which is never muted.",
                        "Leave the row out, or mute what monitoring sees."));
    }

    private boolean blindItself(String type) {
        return type.equals(IncidentType.MONITORING_BLIND.toString())
                && rows.wanted(row, "key").filter(SERVICE::equals).isPresent();
    }

    private boolean mutesCritical() {
        return rows.tests(row, "severity").allMatch(test -> test.matches(Severity.CRITICAL));
    }
}
