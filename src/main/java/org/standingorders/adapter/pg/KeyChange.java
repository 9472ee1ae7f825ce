package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import org.standingorders.desk.KeyDesk.Credential;
import org.standingorders.desk.KeyDesk.Wanted;
import org.standingorders.incident.Actor;

/** One transaction that changes which keys there are, with its line in the audit. */
record KeyChange(Leased connection, Actor actor) {
    /** A key that nobody gave an end to ends after a year (faults.md 4.2). */
    private static final String ISSUE = """
            INSERT INTO api_keys AS k (key_id, mac, name, role, contact_roles, programs, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, coalesce(?, clock_timestamp() + interval '365 days'))
            RETURNING k.key_id, k.name, k.role, k.contact_roles, k.programs, k.created_at, k.expires_at""";

    private static final String REVOKE = """
            UPDATE api_keys SET revoked_at = clock_timestamp() WHERE key_id = ? AND revoked_at IS NULL""";

    private static final String AUDIT =
            "INSERT INTO api_key_changes (key_id, change, actor, actor_role) VALUES (?, ?, ?, ?)";

    Future<Credential> issue(String id, byte[] mac, Wanted wanted) {
        Query insert = new Query(
                ISSUE,
                id,
                Rows.buffer(mac),
                wanted.name(),
                wanted.role().toString(),
                wanted.contactRoles().toArray(String[]::new),
                wanted.scope().programs().toArray(String[]::new),
                Rows.timeOrNull(wanted.expiresAt()));
        return insert.ask(connection)
                .map(rows -> KeyRows.credential(rows.iterator().next()))
                .compose(credential -> audit(id, "issued").map(credential));
    }

    /** False when there is no such key, or none any more. */
    Future<Boolean> revoke(String id) {
        Future<RowSet<Row>> revoked = new Query(REVOKE, id).ask(connection);
        return revoked.compose(rows -> rows.rowCount() == 0
                ? Future.succeededFuture(false)
                : audit(id, "revoked").map(true));
    }

    private Future<?> audit(String id, String change) {
        return new Query(AUDIT, id, change, actor.name(), actor.role()).ask(connection);
    }
}
