package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.Reading;

/**
 * Where a value was seen. One incident may stand for several things, such as the days of a mass absence; what is good on one
 * of them shows nothing of the others (A13).
 */
final class Sources {
    private Sources() {}

    /** The keys of what made the value bad. */
    static List<String> of(Object subject) {
        return subject instanceof EffectiveLevel level ? level.because() : List.of(key(subject));
    }

    /** The keys of what the value can be trusted to be good on. */
    static List<String> sound(Object subject) {
        return subject instanceof EffectiveLevel level ? level.sound() : List.of(key(subject));
    }

    /** Whether a reading is one of those that made the value bad; a level rests on the worst of its dimensions only. */
    static boolean restsOn(Object subject, Reading reading) {
        return !(subject instanceof EffectiveLevel level)
                || EffectiveLevel.toldBy(reading).stream().anyMatch(level.because()::contains);
    }

    private static String key(Object subject) {
        if (subject instanceof Keyed keyed) {
            return keyed.key();
        }
        return subject instanceof Reading reading ? reading.key() : "";
    }
}
