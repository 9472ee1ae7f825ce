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
    private static final String SHOWN = "destination_id, name, kind, host, switched_off";

    private static final String ALL = "SELECT " + SHOWN + " FROM destinations ORDER BY name";

    private static final String ONE =
            "SELECT destination_id, locked FROM destinations WHERE destination_id = ? AND switched_off IS NULL";

    private static final String MAKE = """
            INSERT INTO destinations (destination_id, name, kind, host, locked) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO NOTHING RETURNING\s""" + SHOWN;

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
        return new Query(ALL).ask(database).map(rows -> Rows.list(rows, PgDestinations::shown));
    }

    @Override
    public Future<Optional<Destination>> find(UUID id) {
        return new Query(ONE, id)
                .ask(database)
                .map(rows ->
                        Rows.list(rows, row -> Json.read(vault.open(id, Rows.bytes(row, "locked")), Destination.class))
                                .stream()
                                .findFirst());
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
        return database.transaction(connection -> make.ask(connection)
                        .map(rows ->
                                Rows.list(rows, PgDestinations::shown).stream().findFirst())
                        .compose(made -> made.isEmpty()
                                ? Future.succeededFuture(Made.refused("Another destination has this name."))
                                : audit(connection, destination.id(), "made", actor)
                                        .map(Made.of(made.get()))))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
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

    private static Shown shown(Row row) {
        return new Shown(
                row.getUUID("destination_id"),
                row.getString("name"),
                Destination.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("host"),
                row.getString("switched_off"));
    }
}
