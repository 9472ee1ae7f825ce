package org.standingorders.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Decimals;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Spelling;

/**
 * Writes values by what they are.
 *
 * @param sorted whether members are sorted by name
 * @param tagged whether a record of a sealed family says which one it is
 */
record JsonOut(JsonGenerator to, boolean sorted, boolean tagged) {

    void value(@Nullable Object value) throws IOException {
        if (value == null) {
            to.writeNull();
        } else if (value instanceof String text) {
            to.writeString(text);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Record record) {
            record(record);
        } else if (value instanceof Enum<?> constant) {
            to.writeString(Spelling.of(constant));
        } else {
            other(value);
        }
    }

    /** An object of these members, in declared or sorted order; those that are unknown are left out. */
    void members(Members members, Object owner) throws IOException {
        to.writeStartObject();
        for (Member each : sorted ? members.sorted() : members.declared()) {
            Object value = each.read(owner);
            if (value != null && !(value instanceof Optional<?> optional && optional.isEmpty())) {
                to.writeFieldName(each.encodedName());
                new JsonOut(to, sorted, each.tagged()).value(value);
            }
        }
        to.writeEndObject();
    }

    private void number(Number number) throws IOException {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            to.writeNumber(number.longValue());
        } else if (number instanceof BigDecimal decimal) {
            decimal(decimal);
        } else {
            throw new IllegalArgumentException(
                    "A number must be a whole one or a BigDecimal, not " + number.getClass());
        }
    }

    private void decimal(BigDecimal decimal) throws IOException {
        to.writeNumber(Decimals.exact(decimal).toPlainString());
    }

    private void record(Record record) throws IOException {
        if (record instanceof Fact fact) {
            members(FactMembers.of(fact), fact);
            return;
        }
        RecordShape shape = RecordShape.of(record.getClass());
        if (shape.isBare()) {
            value(shape.onlyValue(record));
        } else {
            members(shape.members(tagged), record);
        }
    }

    private void other(Object value) throws IOException {
        if (value instanceof Instant instant) {
            to.writeString(InstantText.format(instant));
        } else if (value instanceof Boolean flag) {
            to.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Set<?> set) {
            array(SortedValues.of(set));
        } else if (value instanceof Duration duration) {
            decimal(DurationText.seconds(duration));
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else {
            to.writeString(ScalarText.of(value));
        }
    }

    private void array(Iterable<?> values) throws IOException {
        to.writeStartArray();
        for (Object each : values) {
            value(each);
        }
        to.writeEndArray();
    }

    private void map(Map<?, ?> map) throws IOException {
        to.writeStartObject();
        for (Map.Entry<String, Object> each : SortedValues.of(map).entrySet()) {
            to.writeFieldName(each.getKey());
            value(each.getValue());
        }
        to.writeEndObject();
    }
}
