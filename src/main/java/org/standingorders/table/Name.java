package org.standingorders.table;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A name of a certain form, such as a contact role.
 *
 * @param what in words that fit after "must be", such as {@code a contact role in lower case like on_call_admin}
 * @param make the value that stands for an accepted name
 */
public record Name(String what, Pattern form, Function<String, ?> make) implements ValueType {

    public static Name of(String what, String form) {
        return new Name(what, Pattern.compile(form), name -> name);
    }

    @Override
    public Parsed parse(String text) {
        return form.matcher(text).matches()
                ? Parsed.of(make.apply(text))
                : Parsed.refused("The value (" + text + ") must be " + what + ".", advice(text));
    }

    private String advice(String text) {
        var snake = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return form.matcher(snake).matches()
                ? "Maybe write it as " + snake + "."
                : "Maybe copy it from where it is defined.";
    }

    @Override
    public String describe() {
        return what;
    }
}
