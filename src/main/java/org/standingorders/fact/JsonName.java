package org.standingorders.fact;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.regex.Pattern;

/** How Java names are written for the outside: in snake case, or as {@link Named} says. */
public final class JsonName {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private JsonName() {}

    /** The posted name of a component: {@code p95Ms} becomes {@code p95_ms}. */
    public static String of(RecordComponent component) {
        Named named = component.getAnnotation(Named.class);
        return named == null ? snake(component.getName()) : named.value();
    }

    /** The posted name of a type: {@code ApiHealth} becomes {@code api_health}. */
    public static String of(Class<?> type) {
        FactType factType = type.getAnnotation(FactType.class);
        return factType == null ? snake(type.getSimpleName()) : factType.value();
    }

    private static String snake(String camel) {
        return WORD_START.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
