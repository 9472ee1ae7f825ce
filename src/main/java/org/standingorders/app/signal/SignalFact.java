package org.standingorders.app.signal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standingorders.desk.SignalIntake.Arrived;
import org.standingorders.detect.MappedReading;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Field;
import org.standingorders.fact.Kind;
import org.standingorders.fact.MonitorHeartbeat;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.FactJson;
import org.standingorders.wire.Reception;

/**
 * The fact that an alert stands for. It has the signal's id, so that a repeated delivery is a duplicate; it was observed when
 * the alert began or ended, so that one that begins anew is newer than its last end, however late that was told; and it
 * holds until the alert changes, as far as a fact can.
 */
final class SignalFact {
    /** The longest that a fact may hold: an alert holds until it changes. */
    private static final Duration TTL = Duration.ofDays(1);

    private SignalFact() {}

    /**
     * A heartbeat that comes again is a new beat and no repetition, though its alert is the same all the time: only so does
     * it feed the dead-man's switch.
     */
    static Arrived beat(Arrived again) {
        Instant at = again.receivedAt();
        FactId id = FactId.derived(again.id().toString(), at.toString());
        return new Arrived(id.value(), again.programId(), again.source(), at, at, again.signal());
    }

    static boolean isHeartbeat(MappedReading reading) {
        return FactSchema.of(MonitorHeartbeat.class).factType().equals(reading.factType());
    }

    static Decoded<List<Fact>> read(Arrived arrived, MappedReading reading) {
        Map<String, Object> posted = new LinkedHashMap<>();
        posted.put("fact_id", arrived.id().toString());
        posted.put("fact_type", reading.factType());
        posted.put("program_id", arrived.programId());
        posted.put("source", arrived.source());
        posted.put("observed_at", arrived.since().toString());
        posted.put("ttl_seconds", TTL.toSeconds());
        reading.fields().forEach((name, word) -> posted.put(name, value(reading.factType(), name, word)));
        return FactJson.decodeTree(posted, new Reception(arrived.receivedAt(), () -> new FactId(arrived.id()), null));
    }

    /** The word as JSON would have it; one that does not fit its field is left for the schema to refuse. */
    private static Object value(String factType, String name, String word) {
        Optional<Kind> kind = FactSchema.named(factType)
                .map(schema -> schema.shape().byJsonName(name))
                .map(Field::kind);
        if (kind.isEmpty()) {
            return word;
        }
        return switch (kind.get()) {
            case WHOLE -> word.matches("-?\\d{1,18}") ? (Object) Long.valueOf(word) : word;
            case DECIMAL -> word.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? new BigDecimal(word) : word;
            case FLAG, TRI_STATE -> word.matches("true|false") ? (Object) Boolean.valueOf(word) : word;
            case TEXT, CHOICE, INSTANT, DATE, GROUP -> word;
        };
    }
}
