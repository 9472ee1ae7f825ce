package org.standingorders.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of a closed list of values, in the order of their rank: enum constants, spelled as in JSON, or plain words.
 */
public record Choice(List<Object> options) implements ValueType {

    public Choice {
        options = List.copyOf(options);
    }

    public static Choice of(Class<? extends Enum<?>> type) {
        return new Choice(Arrays.asList((Object[]) type.getEnumConstants()));
    }

    public static Choice ofWords(String... words) {
        return new Choice(Arrays.asList((Object[]) words));
    }

    /** How each option is written in a cell. */
    public List<String> words() {
        return options.stream().map(Values::text).toList();
    }

    @Override
    public Parsed parse(String text) {
        return option(text)
                .map(Parsed::of)
                .orElseGet(() -> Parsed.refused("The value (" + text + ") must be " + describe() + ".", advice(text)));
    }

    private Optional<Object> option(String text) {
        return options.stream()
                .filter(option -> Values.text(option).equals(text))
                .findFirst();
    }

    private String advice(String text) {
        return words().stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(word -> "Maybe write it exactly as " + word + ".")
                .orElse("Maybe choose from the cell's drop-down list.");
    }

    @Override
    public String describe() {
        return words().stream().collect(Collectors.joining(", ", "one of: ", ""));
    }
}
