package org.standingorders.adapter.pg;

import io.vertx.pgclient.PgException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server takes writes, as the last of them told. Safe for several threads. */
final class Writability {
    private static final Logger LOG = LoggerFactory.getLogger(Writability.class);

    private static final Map<String, String> REFUSALS = Map.of(
            "25006", "it is read-only",
            "53100", "its disk is full",
            "58030", "its disk fails");

    private String refusal = "";

    /** Why the last write was refused, in words; empty when it was not. */
    synchronized String refusal() {
        return refusal;
    }

    synchronized void written() {
        if (!refusal.isEmpty()) {
            LOG.info("The database takes writes again.");
        }
        refusal = "";
    }

    /** Whatever else went wrong says nothing about writes. */
    synchronized void failed(Throwable fault) {
        String state = fault instanceof PgException sql ? String.valueOf(sql.getSqlState()) : "";
        String reason = REFUSALS.getOrDefault(state, refusal);
        if (!reason.equals(refusal)) {
            LOG.warn("The database refuses to write: {}.", reason);
        }
        refusal = reason;
    }
}
