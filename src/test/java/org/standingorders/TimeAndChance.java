package org.standingorders;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.security.SecureRandom;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** Knows every door through which the JDK lets the present moment or a random number in. */
final class TimeAndChance {

    private static final Set<Class<?>> SOURCES = Set.of(
            Calendar.class,
            Date.class,
            Random.class,
            SecureRandom.class,
            SplittableRandom.class,
            ThreadLocalRandom.class);

    private static final Set<String> CALLS = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.InstantSource.system",
            "java.util.UUID.randomUUID");

    private TimeAndChance() {}

    /** Also for method references such as {@code Instant::now}. */
    static boolean isAskedFor(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return SOURCES.stream().anyMatch(owner::isEquivalentTo)
                || CALLS.contains(owner.getFullName() + "." + name)
                || owner.getPackageName().startsWith("java.time") && (name.equals("now") || name.startsWith("system"));
    }
}
