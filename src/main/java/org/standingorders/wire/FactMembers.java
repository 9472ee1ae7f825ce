package org.standingorders.wire;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Field;
import org.standingorders.fact.Reading;

/** The members of a fact as api.md has them: the envelope's, and flat beside them those of the reading. */
final class FactMembers {
    private static final ClassValue<Members> ALL = new ClassValue<>() {
        @Override
        protected Members computeValue(Class<?> readingType) {
            return read(FactSchema.of(readingType.asSubclass(Reading.class)));
        }
    };

    private FactMembers() {}

    static Members of(Fact fact) {
        return ALL.get(fact.reading().getClass());
    }

    private static Members read(FactSchema schema) {
        Stream<Member> reading = schema.fields().stream()
                .filter(each -> !each.presence().fromEnvelope())
                .map(FactMembers::ofReading);
        return Members.of(Stream.concat(envelope(schema.factType()), reading));
    }

    private static Stream<Member> envelope(String factType) {
        return Stream.of(
                ofFact("fact_id", Fact::id),
                ofFact("fact_type", fact -> factType),
                ofFact("program_id", Fact::programId),
                ofFact("source", Fact::source),
                ofFact("schema_version", Fact::schemaVersion),
                ofFact("observed_at", Fact::observedAt),
                ofFact("received_at", Fact::receivedAt),
                ofFact("ttl_seconds", Fact::ttl),
                ofFact("quality", Fact::quality),
                ofFact("labels", Fact::labels));
    }

    private static Member ofFact(String name, Function<Fact, @Nullable Object> value) {
        return Member.of(name, owner -> value.apply((Fact) owner), true);
    }

    private static Member ofReading(Field field) {
        return Member.of(field.jsonName(), owner -> field.read(((Fact) owner).reading()), false);
    }
}
