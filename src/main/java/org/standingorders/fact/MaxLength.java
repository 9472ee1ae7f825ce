package org.standingorders.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The longest allowed text in characters (UTF-16 units); for a list, of each entry. Without it: 64. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface MaxLength {
    int value();

    /** Whether the text may have more than one line. */
    boolean lines() default false;
}
