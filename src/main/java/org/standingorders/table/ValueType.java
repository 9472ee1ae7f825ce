package org.standingorders.table;

import org.jspecify.annotations.Nullable;

/** What a column may hold: the closed list of cell types, each turning an owner's text into a value or a refusal. */
public sealed interface ValueType
        permits Assignments.Type,
                Bounds,
                Choice,
                DecimalNumber,
                Flag,
                Name,
                Several,
                Template.Type,
                Text,
                WallClock,
                WholeNumber {

    /** The value that this trimmed, non-blank text stands for, or why it stands for none. */
    Parsed parse(String text);

    /** What is allowed, in words that fit after "must be", such as {@code a whole number from 0 to 60}. */
    String describe();

    /** Whether a spreadsheet must hold the value as a number rather than as text. */
    default boolean numeric() {
        return false;
    }

    /** Outcome of reading one text. */
    sealed interface Parsed {
        /** The value, or {@code null} if the text was refused. */
        @Nullable
        Object value();

        record Accepted(Object value) implements Parsed {}

        /** {@code message} says what is wrong and what must hold, {@code hint} what to do. */
        record Refused(String message, String hint) implements Parsed {
            @Override
            public @Nullable Object value() {
                return null;
            }
        }

        static Parsed of(Object value) {
            return new Accepted(value);
        }

        static Parsed refused(String message, String hint) {
            return new Refused(message, hint);
        }
    }
}
