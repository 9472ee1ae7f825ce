package org.standingorders.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/**
 * How much of a fact type a program's situation remembers: what is older, or one key too many, is forgotten, the one that
 * came first before the others. A type that does not say is remembered for {@value #DAYS} days and {@value #KEYS} keys.
 * Stored facts and decisions are not touched by it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Remembered {
    int DAYS = 7;
    int KEYS = 5_000;

    /** Days since its newest fact was received for which a key is remembered, at least 2. */
    int days() default DAYS;

    /** Keys of one program that are remembered. */
    int keys() default KEYS;

    /**
     * The same as a value.
     *
     * @param span at least two days: a fact is late by one at most, so what is forgotten can no longer be late
     */
    record Memory(Duration span, int keys) {
        static Memory of(Class<? extends Reading> type) {
            Remembered declared = type.getAnnotation(Remembered.class);
            return declared == null
                    ? new Memory(Duration.ofDays(DAYS), KEYS)
                    : new Memory(Duration.ofDays(declared.days()), declared.keys());
        }
    }
}
