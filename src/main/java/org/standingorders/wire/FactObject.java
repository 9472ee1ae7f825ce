package org.standingorders.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Envelope;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Field;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Reading;
import org.standingorders.fact.Receipt;
import org.standingorders.fact.RecordDraft;
import org.standingorders.fact.Shape;

/** One fact as a flat JSON object: the members of the envelope and, beside them, those of its reading. */
final class FactObject {
    private static final Shape ENVELOPE = Shape.of(Envelope.class);
    private static final Shape RECEIPT = Shape.of(Receipt.class);
    private static final Set<String> POSTED = names(ENVELOPE, Stream.of("labels"));
    private static final Set<String> STORED = names(RECEIPT, POSTED.stream());
    private static final List<String> FACT_TYPES =
            FactSchema.all().stream().map(FactSchema::factType).toList();

    private final Map<?, ?> object;
    private final List<FactProblem> problems = new ArrayList<>();

    private FactObject(Map<?, ?> object) {
        this.object = object;
    }

    /** Reads a fact that somebody posts now. */
    static Decoded<Fact> received(Map<?, ?> posted, Reception reception) {
        FactObject fact = new FactObject(withSource(posted, reception.source()));
        return fact.read(POSTED, envelope -> receivedNow(envelope, reception));
    }

    /** Reads a fact that this service wrote. */
    static Decoded<Fact> stored(Map<?, ?> stored) {
        if (stored.get("fact_id") == null) {
            String message = "A stored fact must have its fact_id.";
            return Decoded.refused(List.of(new FactProblem("/fact_id", Code.REQUIRED, message)));
        }
        FactObject fact = new FactObject(stored);
        Object receipt = fact.part(FieldsReader.among(RECEIPT, stored));
        return fact.read(STORED, envelope -> new Stamp(id(envelope), (Receipt) Objects.requireNonNull(receipt)));
    }

    private static Set<String> names(Shape shape, Stream<String> others) {
        return Stream.concat(shape.fields().stream().map(Field::jsonName), others)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<?, ?> withSource(Map<?, ?> posted, @Nullable String source) {
        if (source == null || posted.get("source") != null) {
            return posted;
        }
        Map<Object, @Nullable Object> complete = new LinkedHashMap<>(posted);
        complete.put("source", source);
        return complete;
    }

    private static Stamp receivedNow(Envelope envelope, Reception reception) {
        FactId id = envelope.factId() == null ? reception.ids().get() : id(envelope);
        Instant now = reception.receivedAt();
        return new Stamp(id, new Receipt(now, Quality.judge(observedAt(envelope, now), now, ttl(envelope))));
    }

    private static FactId id(Envelope envelope) {
        return new FactId(UUID.fromString(Objects.requireNonNull(envelope.factId())));
    }

    private static Instant observedAt(Envelope envelope, Instant receivedAt) {
        return Objects.requireNonNullElse(envelope.observedAt(), receivedAt);
    }

    private static Duration ttl(Envelope envelope) {
        Integer seconds = envelope.ttlSeconds();
        return seconds == null ? Fact.DEFAULT_TTL : Duration.ofSeconds(seconds);
    }

    private Decoded<Fact> read(Set<String> names, Stamping stamping) {
        Object envelope = part(FieldsReader.among(ENVELOPE, object));
        checkId();
        Labels labels = LabelsObject.read(object.get("labels"), problems);
        Object reading = reading(names);
        if (envelope == null || reading == null || !problems.isEmpty()) {
            return Decoded.refused(problems.stream().distinct().toList());
        }
        Envelope posted = (Envelope) envelope;
        return Decoded.of(fact(posted, stamping.stamp(posted), labels, (Reading) reading));
    }

    private static Fact fact(Envelope envelope, Stamp stamp, Labels labels, Reading reading) {
        return new Fact(
                stamp.id,
                envelope.programId(),
                envelope.source(),
                Objects.requireNonNullElse(envelope.schemaVersion(), 1),
                observedAt(envelope, stamp.receipt.receivedAt()),
                stamp.receipt.receivedAt(),
                ttl(envelope),
                stamp.receipt.quality(),
                labels,
                reading);
    }

    private @Nullable Object part(RecordDraft draft) {
        List<FactProblem> found = draft.problems();
        problems.addAll(found);
        return found.isEmpty() ? draft.build() : null;
    }

    private @Nullable Object reading(Set<String> names) {
        if (!(object.get("fact_type") instanceof String factType)) {
            return null;
        }
        FactSchema schema = FactSchema.named(factType).orElse(null);
        return schema == null ? unknown(factType) : part(FieldsReader.all(schema.shape(), object, names));
    }

    private @Nullable Object unknown(String factType) {
        String message = "fact_type is not known. " + Nearest.advice(factType, FACT_TYPES);
        problems.add(new FactProblem("/fact_type", Code.UNKNOWN_FACT_TYPE, message));
        return null;
    }

    private void checkId() {
        if (object.get("fact_id") instanceof String text && UuidText.parse(text) == null) {
            String message = "fact_id must be a UUID, such as 0198b0c2-7a31-7000-8000-000000000001.";
            problems.add(new FactProblem("/fact_id", Code.WRONG_TYPE, message));
        }
    }

    /** The identity and receipt of a fact. */
    private record Stamp(FactId id, Receipt receipt) {}

    private interface Stamping {
        Stamp stamp(Envelope envelope);
    }
}
