package org.standingorders.detect;

import java.util.Locale;
import org.standingorders.fact.Reading;
import org.standingorders.rule.IncidentType;

/** What an incident is about beside program and type; the last part of its dedup key (A6, domain.md 7.1). */
public enum Scope {
    PROGRAM,
    INSTANCE,
    SERVICE,
    SOURCE,
    REPORT;

    /** The dedup key of an incident of this scope that rests on the subject. */
    public String dedupKey(String programId, IncidentType type, Object subject) {
        String key = programId + "/" + type;
        return this == PROGRAM ? key : key + "/" + about(subject);
    }

    /** Whether things of this type can tell each other apart; every type fits {@link #PROGRAM}. */
    public boolean fits(Class<?> subject) {
        return this == PROGRAM || Keyed.class.isAssignableFrom(subject) || Reading.class.isAssignableFrom(subject);
    }

    private static String about(Object subject) {
        if (subject instanceof Keyed keyed) {
            return keyed.key();
        }
        if (subject instanceof Reading reading) {
            return reading.key();
        }
        throw new IllegalArgumentException("The subject (" + subject + ") has no key; only PROGRAM fits it.");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
