package org.standingorders.rule;

import java.util.Locale;

/** A span that the policy owner sets in DT-33; of which no row is in force, it is zero. */
public enum Limit {
    /** How long after its resolution an incident can be reopened (domain.md 7.3). */
    REOPEN_WINDOW,
    /** How long after it fell due a tier may tell before it is marked late (A25). */
    LATE_AFTER,
    /** How long an acknowledgement of a critical incident holds where nobody says until when; zero = for good (A23). */
    ACKNOWLEDGEMENT_CRITICAL,
    /** How often a notice may fail in how long a time before somebody else is told (A26). */
    FAILING_NOTICE,
    /** How far apart letters to one person through one channel are; what comes meanwhile is bundled (A8). */
    BUNDLE_WINDOW,
    /** How many notices a person may get in how long a time before it counts as a storm. */
    PERSON_BUDGET,
    /** How far apart a person's digests are during a storm; what is critical does not wait for them. */
    STORM_DIGEST,
    /** How many letters a mailbox or destination takes in how long a time; the rest waits, bundled. */
    DESTINATION_BUDGET;

    /** Lower case, as in the table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
