package org.standingorders.escalate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Policy;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.TableId;

/** DT-32: which notices are kept back, until when, and on whose word. */
public final class Silences {
    /** Of a policy that was stored before there was DT-32. */
    public static final Silences NONE = new Silences(null);

    private static final TableId TABLE = new TableId("DT-32");

    private final @Nullable DecisionTable table;
    private final List<Silence> all;

    private Silences(@Nullable DecisionTable table) {
        this.table = table;
        all = table == null
                ? List.of()
                : table.rows().stream().map(row -> new Silence(table, row)).toList();
    }

    public static Silences of(Policy policy) {
        return policy.find(TABLE).map(Silences::new).orElse(NONE);
    }

    public List<Silence> all() {
        return all;
    }

    /** The rows in use that mute what is critical, whenever that is. */
    public Stream<Silence> mutingCritical() {
        return all.stream().filter(Silence::enabled).filter(Silence::mutesCritical);
    }

    /** Whether any row holds now, whatever it mutes. */
    boolean any(Instant now) {
        return all.stream().anyMatch(one -> one.at(now).isPresent());
    }

    boolean isRow(RowHit hit) {
        return table != null && hit.table().id().equals(table.id());
    }

    /** Of the rows that matched and hold now, the one that holds longest. */
    Optional<Muted> longest(List<RowHit> hits, Instant now) {
        return hits.stream()
                .filter(this::isRow)
                .flatMap(hit -> muted(hit, now).stream())
                .max(Comparator.comparing(muted -> muted.span().until()));
    }

    private Optional<Muted> muted(RowHit hit, Instant now) {
        return all.stream()
                .filter(one -> one.isOf(hit.row()))
                .findFirst()
                .flatMap(silence -> silence.at(now).map(span -> new Muted(hit, silence, span)));
    }

    /** A row that matched and holds. */
    record Muted(RowHit hit, Silence silence, Span span) {}

    /** The rows that hold now, and what they are shown; the others have nothing to say. */
    Optional<Consulted> consulted(IncidentScope scope, Instant now) {
        Predicate<Row> holds =
                row -> all.stream().anyMatch(one -> one.isOf(row) && one.at(now).isPresent());
        return Optional.ofNullable(table)
                .map(whole -> new DecisionTable(
                        whole.shape(), whole.rows().stream().filter(holds).toList()))
                .filter(standing -> !standing.rows().isEmpty())
                .map(standing -> new Consulted(standing, List.of(scope)));
    }
}
