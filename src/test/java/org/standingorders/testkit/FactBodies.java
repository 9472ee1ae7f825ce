package org.standingorders.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.standingorders.fact.FactId;
import org.standingorders.wire.Reception;

/** Posted JSON with single quotes for readability, and the receipt of it at 2026-01-10T14:30:01Z. */
public final class FactBodies {
    public static final Instant RECEIVED = Instant.parse("2026-01-10T14:30:01Z");
    public static final FactId NEW_ID = new FactId(UUID.fromString("0198b0c2-7a31-7000-8000-000000000001"));
    public static final Reception RECEPTION = new Reception(RECEIVED, () -> NEW_ID, null);

    private FactBodies() {}

    /** The UTF-8 of a text in which single quotes stand for double ones. */
    public static byte[] json(String singleQuoted) {
        return singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    /** An {@code api_health} fact with these further members. */
    public static byte[] apiHealth(String members) {
        return json("{'fact_type':'api_health','source':'blackbox','service':'api'," + members + "}");
    }
}
