package org.standingorders.escalate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Muting;
import org.standingorders.incident.Told;
import org.standingorders.rule.Severity;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;

/** One row of DT-32: its conditions say what it mutes, its outputs when and on whose word. */
public final class Silence {
    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final DecisionTable table;
    private final Row row;
    private final Window window;

    Silence(DecisionTable table, Row row) {
        this.table = table;
        this.row = row;
        window = new Window(
                row.output("from", LocalDateTime.class).orElseThrow(),
                row.output("until", LocalDateTime.class).orElseThrow(),
                daily(row),
                row.output("zone", ZoneId.class).orElseThrow());
    }

    private static Window.@Nullable Daily daily(Row row) {
        Optional<LocalTime> begins = row.output("from_time", LocalTime.class);
        Optional<LocalTime> ends = row.output("to_time", LocalTime.class);
        return begins.isPresent() && ends.isPresent() ? new Window.Daily(days(row), begins.get(), ends.get()) : null;
    }

    private static Set<DayOfWeek> days(Row row) {
        List<?> words = row.output("weekdays", List.class).orElse(WEEK);
        return Set.copyOf(
                words.stream().map(word -> DayOfWeek.of(WEEK.indexOf(word) + 1)).toList());
    }

    /** Such as {@code DT-32/S1}. */
    public String rule() {
        return table.id() + "/" + row.id();
    }

    /** A row that is switched off mutes nothing. */
    public boolean enabled() {
        return row.enabled();
    }

    public String owner() {
        return row.output("owner", String.class).orElseThrow();
    }

    public @Nullable String secondPerson() {
        return row.output("second_person", String.class).orElse(null);
    }

    public String reason() {
        return row.output("reason", String.class).orElseThrow();
    }

    /** The stretch that holds now, as long as the row counts. */
    public Optional<Span> at(Instant now) {
        return row.standing(now) == Row.Standing.IN_FORCE
                ? window.at(now).map(this::asLongAsItCounts)
                : Optional.empty();
    }

    /** The next stretch that begins later, of a row in use. */
    public Optional<Span> next(Instant now) {
        return row.enabled()
                ? window.after(now).filter(span -> row.standing(span.from()) == Row.Standing.IN_FORCE)
                : Optional.empty();
    }

    /** Whether what it says is muted, whenever that is. */
    public boolean covers(IncidentScope scope) {
        return table.patterns(row).stream().allMatch(pattern -> pattern.matches(scope));
    }

    /** Whether it would have held in the past, had it stood in the table then. */
    public boolean wouldHold(Instant past) {
        return window.wouldHold(past);
    }

    private Span asLongAsItCounts(Span span) {
        return row.effectiveTo() == null
                ? span
                : span.within(new Span(
                        span.from(),
                        row.effectiveTo().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    boolean mutesCritical() {
        return IntStream.range(0, row.tests().size())
                .filter(column ->
                        table.shape().conditions().get(column).field().name().equals("severity"))
                .allMatch(column -> row.tests().get(column).matches(Severity.CRITICAL));
    }

    /** Whether the other one mutes the same, at the same times and on the same word, wherever it stands in its table. */
    public boolean saysAsMuchAs(Silence other) {
        return row.tests().equals(other.row.tests())
                && row.outputs().equals(other.row.outputs())
                && Objects.equals(row.effectiveFrom(), other.row.effectiveFrom())
                && Objects.equals(row.effectiveTo(), other.row.effectiveTo());
    }

    boolean isOf(Row other) {
        return row.equals(other);
    }

    Muting mutes(Instant until, List<Told> withheld) {
        return new Muting(rule(), owner(), secondPerson(), reason(), until, withheld);
    }
}
