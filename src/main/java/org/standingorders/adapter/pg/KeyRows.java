package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.standingorders.desk.KeyDesk.Credential;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.desk.Scope;

/** Rows of the table of keys as values. */
final class KeyRows {
    static final String KEY = """
            SELECT k.key_id, k.name, k.role, k.contact_roles, k.programs, k.mac, k.created_at, k.expires_at
            FROM api_keys k""";

    private KeyRows() {}

    static KeyRing.Held held(Row row) {
        return new KeyRing.Held(Rows.bytes(row, "mac"), credential(row));
    }

    static Credential credential(Row row) {
        return new Credential(
                row.getString("key_id"),
                row.getString("name"),
                KeyRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                List.of(row.getArrayOfStrings("contact_roles")),
                new Scope(Set.of(row.getArrayOfStrings("programs"))),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "expires_at"));
    }
}
