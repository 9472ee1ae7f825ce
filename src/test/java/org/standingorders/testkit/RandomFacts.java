package org.standingorders.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Field;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Limits;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Reading;
import org.standingorders.fact.RecordDraft;
import org.standingorders.fact.Shape;
import org.standingorders.fact.Spelling;

/** Valid facts of every type, the same ones for the same seed. */
public final class RandomFacts {
    private static final Instant START = Instant.parse("2026-01-10T14:30:00Z");
    private static final List<String> LETTERS =
            List.of("a", "Z", "7", "-", "_", " ", "/", "é", "ß", "\"", "\\", "'", "中", "😀");

    private final Random random;

    public RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    /** A fact of the type with about half of its optional fields. */
    public Fact next(FactSchema schema) {
        Reading reading = reading(schema);
        Instant received = START.plusMillis(random.nextInt(1_000_000));
        Instant observed = received.minusMillis(random.nextInt(600_000));
        Duration ttl = Duration.ofSeconds(1 + random.nextInt(600));
        return new Fact(
                new FactId(new UUID(random.nextLong(), random.nextLong())),
                word(64),
                reading.key().isEmpty() || !schema.factType().equals("monitor_heartbeat") ? word(64) : reading.key(),
                1 + random.nextInt(3),
                observed,
                received,
                ttl,
                Quality.judge(observed, received, ttl),
                labels(),
                reading);
    }

    /** A reading of the type, without an envelope. */
    public Reading reading(FactSchema schema) {
        return (Reading) record(schema.shape());
    }

    private Object record(Shape shape) {
        RecordDraft draft;
        do {
            draft = draft(shape);
        } while (!draft.problems().isEmpty());
        return draft.build();
    }

    private RecordDraft draft(Shape shape) {
        RecordDraft draft = new RecordDraft(shape);
        for (Field each : shape.fields()) {
            if (each.required() || random.nextBoolean()) {
                draft.set(each, each.list() ? list(each) : value(each));
            }
        }
        return draft;
    }

    private List<Object> list(Field field) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> value(field)).toList();
    }

    private Object value(Field field) {
        return switch (field.kind()) {
            case TEXT -> word(field.limits().maxLength());
            case WHOLE -> whole(field.limits());
            case DECIMAL -> decimal(field.limits());
            case FLAG -> random.nextBoolean();
            case TRI_STATE, CHOICE -> choice(field);
            case INSTANT -> START.plusMillis(random.nextInt());
            case DATE -> START.atZone(ZoneOffset.UTC).toLocalDate().plusDays(random.nextInt(1000));
            case GROUP -> record(field.group());
        };
    }

    private Object choice(Field field) {
        List<String> words = field.choices();
        return Objects.requireNonNull(Spelling.constants(field.type()).get(words.get(random.nextInt(words.size()))));
    }

    private Long whole(Limits limits) {
        long max = limits.max() == null ? 1000 : Math.min(1000, limits.max().longValue());
        return limits.min().longValue() + random.nextLong(max - limits.min().longValue() + 1);
    }

    private BigDecimal decimal(Limits limits) {
        BigDecimal top = limits.max() == null ? BigDecimal.valueOf(10_000) : limits.max();
        BigDecimal share = BigDecimal.valueOf(random.nextInt(1_000_001), 6);
        return limits.min().add(top.subtract(limits.min()).multiply(share));
    }

    private Labels labels() {
        return Labels.of(IntStream.range(0, random.nextInt(4))
                .boxed()
                .collect(Collectors.toMap(i -> i + word(20), i -> word(200), (a, b) -> a)));
    }

    private String word(int longest) {
        String letters = IntStream.range(0, random.nextInt(Math.min(longest, 20)) / 2)
                .mapToObj(i -> LETTERS.get(random.nextInt(LETTERS.size())))
                .collect(Collectors.joining());
        return "w" + letters;
    }
}
