package org.standingorders.table;

import java.math.BigDecimal;

/** A whole number within bounds, both included. */
public record WholeNumber(long least, long most) implements ValueType {

    /** Any count: zero or more. */
    public static WholeNumber count() {
        return new WholeNumber(0, 1_000_000_000);
    }

    @Override
    public Parsed parse(String text) {
        return Numbers.read(text)
                .filter(number -> number.scale() <= 0)
                .filter(number -> Numbers.within(number, BigDecimal.valueOf(least), BigDecimal.valueOf(most)))
                .map(Parsed::of)
                .orElseGet(() -> Numbers.refuse(text, describe()));
    }

    @Override
    public String describe() {
        return "a whole number from " + least + " to " + most;
    }

    @Override
    public boolean numeric() {
        return true;
    }
}
