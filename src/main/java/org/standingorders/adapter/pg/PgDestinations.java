package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Destination;
import org.standingorders.wire.Json;

/** Keeps destinations, locked. Safe for several threads and instances. */
public final class PgDestinations implements DestinationDesk {
    private static final String SHOWN = "destination_id, name, kind, host, locked, switched_off";

    private static final String ALL = "SELECT " + SHOWN + " FROM destinations ORDER BY name";

    private static final String ONE =
            "SELECT destination_id, locked FROM destinations WHERE destination_id = ? AND switched_off IS NULL";

    /** Whoever makes another one meanwhile waits. */
    private static final String LOCK = "LOCK TABLE destinations IN SHARE ROW EXCLUSIVE MODE";

    private static final String EXECUTORS =
            "SELECT destination_id, locked FROM destinations WHERE kind = 'executor' AND switched_off IS NULL";

    private static final String MAKE = """
            INSERT INTO destinations (destination_id, name, kind, host, locked) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) WHERE switched_off IS NULL DO NOTHING RETURNING\s""" + SHOWN;

    private static final String SWITCH_OFF =
            "UPDATE destinations SET switched_off = ? WHERE destination_id = ? AND switched_off IS NULL";

    private static final String AUDIT =
            "INSERT INTO destination_changes (destination_id, change, actor, actor_role) VALUES (?, ?, ?, ?)";

    private final Database database;
    private final Vault vault;

    public PgDestinations(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Future<List<Shown>> destinations() {
        return new Query(ALL).ask(database).map(rows -> Rows.list(rows, this::shown));
    }

    @Override
    public Future<Optional<Destination>> find(UUID id) {
        return new Query(ONE, id)
                .ask(database)
                .map(rows -> Rows.list(rows, this::opened).stream().findFirst());
    }

    @Override
    public Future<Made> make(Destination destination, Actor actor) {
        Query make = new Query(
                MAKE,
                destination.id(),
                destination.name(),
                destination.kind().toString(),
                URI.create(destination.url()).getHost(),
                Rows.buffer(vault.lock(destination.id(), Json.write(destination))));
        return database.transaction(connection -> dispute(connection, destination)
                        .compose(dispute -> dispute.isPresent()
                                ? Future.succeededFuture(dispute.get())
                                : made(connection, make, actor)))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private Future<Made> made(Leased connection, Query make, Actor actor) {
        return make.ask(connection)
                .map(rows -> Rows.list(rows, this::shown).stream().findFirst())
                .compose(made -> made.isEmpty()
                        ? Future.succeededFuture(Made.refused("Another destination has this name."))
                        : audit(connection, made.get().id(), "made", actor).map(Made.of(made.get())));
    }

    private Future<Optional<Made>> dispute(Leased connection, Destination wanted) {
        return wanted.programs().isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : new Query(LOCK)
                        .ask(connection)
                        .compose(locked -> new Query(EXECUTORS).ask(connection))
                        .map(rows -> Rows.list(rows, this::opened).stream()
                                .flatMap(other ->
                                        wanted.disputed(other).map(program -> Made.disputed(program, other)).stream())
                                .findFirst());
    }

    private Destination opened(Row row) {
        UUID id = row.getUUID("destination_id");
        return Json.read(vault.open(id, Rows.bytes(row, "locked")), Destination.class);
    }

    @Override
    public Future<Boolean> switchOff(UUID id, String why, Actor actor) {
        return database.transaction(connection -> new Query(SWITCH_OFF, why, id)
                        .ask(connection)
                        .compose(rows -> rows.rowCount() == 0
                                ? Future.succeededFuture(false)
                                : audit(connection, id, "switched off", actor).map(true)))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private static Future<?> audit(Leased connection, UUID id, String change, Actor actor) {
        return new Query(AUDIT, id, change, actor.name(), actor.role()).ask(connection);
    }

    private Shown shown(Row row) {
        Destination.Kind kind = Destination.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        return new Shown(
                row.getUUID("destination_id"),
                row.getString("name"),
                kind,
                row.getString("host"),
                kind == Destination.Kind.EXECUTOR ? opened(row).programs() : List.of(),
                row.getString("switched_off"));
    }
}
