package org.standingorders.decide;

import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Level;
import org.standingorders.fact.TriState;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CausedBy;

/**
 * What orientation says, as far as a decision looks at it.
 *
 * @param contested whether another cause is nearly as likely
 * @param contained whether the damage stays where it is
 * @param capacity whether the trouble is one of people and load, not of the system
 * @param databaseReadable false when the database is known to be unreadable
 * @param causedBy what kind of change is suspected
 * @param changeId of the suspected change; null where none is
 * @param noChangeWindow whether a change that is known was made when none should be
 * @param level the effective defense level; null where nobody knows
 */
public record Diagnosis(
        Cause cause,
        boolean contested,
        TriState contained,
        boolean capacity,
        boolean databaseReadable,
        CausedBy causedBy,
        @Nullable String changeId,
        boolean noChangeWindow,
        @Nullable Level level) {}
