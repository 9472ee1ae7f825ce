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
    DESTINATION_BUDGET,
    /** How many strategies are tried before people lead (A47); its minutes say nothing. */
    STRATEGIES,
    /** How much may have been entered since a backup before going back to it counts as a high impact (DT-15). */
    DATA_LOSS,
    /** How long a step may take where its strategy does not say (A49). */
    STEP,
    /** How long after a plan was carried out fresh facts are waited for (DT-24). */
    VERIFICATION,
    /** How long a recovering incident is watched for recurrence (DT-08). */
    RECOVERY_WATCH,
    /** How long no cause may be suspected before the next contact is told (DT-07). */
    CAUSE_UNCLEAR,
    /** How long the pauses grow after which an unanswered question is asked again (DT-15); zero = they do not grow. */
    ASK_AGAIN,
    /** How often it is said that maintenance mode is still on (A53). */
    MAINTENANCE_ALARM;

    /** Lower case, as in the table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
