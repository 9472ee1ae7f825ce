package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.time.Instant;

/**
 * How far a program's log had come at some time.
 *
 * @param head the hash of entry number {@code entries}
 * @param keyId names the secret that it was signed with
 */
record Checkpoint(long entries, byte[] head, Instant at, String keyId, byte[] signature) {

    static Checkpoint of(Row row) {
        return new Checkpoint(
                row.getLong("entries"),
                Rows.bytes(row, "head"),
                Rows.instant(row, "at"),
                row.getString("key_id"),
                Rows.bytes(row, "signature"));
    }
}
