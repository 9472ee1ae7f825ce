package org.standingorders.table;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked of a subject.
 *
 * @param name the Java expression a rule engine uses, such as {@code consecutiveFailures} or {@code labels.values["job"]}
 * @param column the name as people and JSON write it: {@code consecutive_failures}, {@code labels.job}
 * @param type what its values are
 * @param javaType the declared Java type, before normalising
 * @param accessor reads the raw value from a record of the subject's type
 */
public record Field(String name, String column, ValueType type, Class<?> javaType, Accessor accessor) {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

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

    static String snake(String camel) {
        return WORD_START.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
