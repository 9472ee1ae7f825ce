package org.standingorders.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked of a subject.
 *
 * @param name the Java expression a rule engine uses, such as {@code consecutiveFailures} or {@code labels.values["job"]}
 * @param type what its values are
 * @param javaType the declared Java type, before normalising
 * @param accessor reads the raw value from a record of the subject's type
 */
public record Field(String name, ValueType type, Class<?> javaType, Accessor accessor) {

    private static final String LABEL_START = "labels.values[\"";
    private static final String LABEL_END = "\"]";

    /** Reads one value from one subject. */
    @FunctionalInterface
    public interface Accessor {
        @Nullable
        Object read(Object subject);
    }

    /** The value in its comparable form (see {@link Values#normal}); {@code null} if unknown. */
    public @Nullable Object read(Object subject) {
        return subject instanceof Given given ? given.values().get(name) : Values.normal(accessor.read(subject));
    }

    /** The name as people and JSON write it: {@code consecutive_failures}, {@code labels.job}. */
    public String column() {
        return name.startsWith(LABEL_START)
                ? "labels." + name.substring(LABEL_START.length(), name.length() - LABEL_END.length())
                : snake(name);
    }

    static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
