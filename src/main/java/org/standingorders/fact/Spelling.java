package org.standingorders.fact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How enum constants are written for the outside: the fact vocabulary as it stands in capitals ({@code RED}), every other
 * enum in lower snake case ({@code awaiting_approval}), and a constant with {@link Spelled} as that says.
 */
public final class Spelling {
    private static final ClassValue<Spelling> ALL = new ClassValue<>() {
        @Override
        protected Spelling computeValue(Class<?> type) {
            return new Spelling(type);
        }
    };

    private final String[] words;
    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();

    private Spelling(Class<?> type) {
        Enum<?>[] all = (Enum<?>[]) type.getEnumConstants();
        words = Arrays.stream(all).map(each -> spell(type, each)).toArray(String[]::new);
        Arrays.stream(all).forEach(each -> constants.put(words[each.ordinal()], each));
    }

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        return ALL.get(constant.getDeclaringClass()).words[constant.ordinal()];
    }

    /** The constant for a word, or null when the enum has no such word. */
    public static <E extends Enum<?>> @Nullable E find(Class<E> type, String word) {
        return type.cast(ALL.get(type).constants.get(word));
    }

    /** Every word of an enum in declared order. */
    public static List<String> words(Class<?> type) {
        return List.of(ALL.get(type).words);
    }

    /** Every word of an enum with its constant, in declared order. */
    public static Map<String, Enum<?>> constants(Class<?> type) {
        return ALL.get(type).constants.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static String spell(Class<?> type, Enum<?> constant) {
        Spelled spelled = spelled(type, constant);
        if (spelled != null) {
            return spelled.value();
        }
        boolean factVocabulary = type.getPackage().equals(Spelling.class.getPackage());
        return factVocabulary ? constant.name() : constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Spelled spelled(Class<?> type, Enum<?> constant) {
        try {
            return type.getField(constant.name()).getAnnotation(Spelled.class);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
