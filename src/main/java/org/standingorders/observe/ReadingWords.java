package org.standingorders.observe;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Field;
import org.standingorders.table.Values;

/** What a fact says, in one line: its known fields, and of lists how long they are. */
final class ReadingWords {
    private ReadingWords() {}

    static String of(Fact fact) {
        return fact.schema().fields().stream()
                .filter(field -> !field.key())
                .flatMap(field -> said(field, field.read(fact.reading())))
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> said(Field field, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? Stream.empty() : Stream.of(field.jsonName() + ": " + list.size());
        }
        return Stream.ofNullable(value).map(known -> field.jsonName() + " = " + Values.text(known));
    }
}
