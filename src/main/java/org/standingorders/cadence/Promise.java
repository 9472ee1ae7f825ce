package org.standingorders.cadence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.incident.Status;
import org.standingorders.incident.Told;
import org.standingorders.rule.Role;
import org.standingorders.rule.RowHit;
import org.standingorders.table.Row;

/**
 * What a row of DT-30 promises to those whom an incident concerns.
 *
 * @param grace how long after it fell due a bulletin is not yet late (A25)
 */
record Promise(RowHit row, CadenceQuestion question, Duration grace) {

    Bulletins bulletins() {
        if (!question.status().open()) {
            return new Bulletins(allClear(), null);
        }
        return new Bulletins(Stream.concat(updates(), leadership()).toList(), next().orElse(null));
    }

    /** An incident that became another one's duplicate is not over. */
    private List<Told> allClear() {
        boolean over = question.status() == Status.RESOLVED || question.status() == Status.FALSE_ALARM;
        if (!over || !flag("all_clear")) {
            return List.of();
        }
        return Stream.of(told(Cadence.ALL_CLEAR), heard(), formerLeaders())
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private Stream<Told> heard() {
        return question.besides().stream()
                .map(one -> informed(Cadence.ALL_CLEAR, one.role(), one.by(), List.of(one.person())));
    }

    /** Old records do not say who led when they were informed: those who do now are told. */
    private Stream<Told> formerLeaders() {
        return question.heard() == null && question.led() && question.lastAt() != null
                ? leaders(Cadence.ALL_CLEAR)
                : Stream.empty();
    }

    private Stream<Told> updates() {
        if (routine().filter(question::passed).isPresent()) {
            return told(Cadence.UPDATE);
        }
        return question.changed() && flag("on_change") ? told(Cadence.CHANGE) : Stream.empty();
    }

    private Stream<Told> leadership() {
        return led().filter(question::passed).isPresent() ? leaders(Cadence.LEADERSHIP) : Stream.empty();
    }

    /** Nobody is waiting where nobody was told. */
    private Optional<Duration> routine() {
        return question.told().isEmpty() ? Optional.empty() : minutes("update_minutes");
    }

    private Optional<Duration> led() {
        return question.led() ? minutes("leadership_minutes") : Optional.empty();
    }

    private Optional<Instant> next() {
        return Stream.of(routine(), led())
                .flatMap(Optional::stream)
                .map(question::endOf)
                .min(Comparator.naturalOrder());
    }

    private Stream<Told> told(String kind) {
        return question.told().stream()
                .map(one -> informed(kind, one.role(), one.by(), one.people()))
                .distinct();
    }

    private Stream<Told> leaders(String kind) {
        List<Role> roles = leadership(row.row());
        return question.leadership().stream()
                .filter(reach -> roles.contains(reach.role()))
                .map(reach -> informed(kind, reach.role(), reach.by(), reach.people()));
    }

    private Told informed(String kind, Role role, Role by, List<String> people) {
        Instant dueAt = dueAt(kind);
        boolean late = dueAt.plus(grace).isBefore(question.asOf());
        return new Told(
                question.severity(),
                kind,
                row.rule(),
                role,
                by,
                people,
                dueAt,
                question.asOf(),
                late,
                null,
                List.of(),
                null);
    }

    /** The end of the last whole span; what does not go by time is due at once. */
    private Instant dueAt(String kind) {
        Optional<Duration> span = switch (kind) {
            case Cadence.UPDATE -> routine();
            case Cadence.LEADERSHIP -> led();
            default -> Optional.empty();
        };
        return span.map(length -> question.endOf(length).minus(length)).orElse(question.asOf());
    }

    private boolean flag(String output) {
        return row.row().output(output, Boolean.class).orElse(false);
    }

    private Optional<Duration> minutes(String output) {
        return row.row().output(output, BigDecimal.class).map(minutes -> Duration.ofMinutes(minutes.longValueExact()));
    }

    @SuppressWarnings("unchecked")
    static List<Role> leadership(Row row) {
        return (List<Role>) row.output("leadership", List.class).orElse(List.of());
    }
}
