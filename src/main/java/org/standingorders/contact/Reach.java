package org.standingorders.contact;

import java.util.List;
import org.standingorders.rule.Role;

/**
 * Who is reached for a role at an instant.
 *
 * @param role that was to be told
 * @param by the role whose people stand in; {@code role} itself when nobody had to
 * @param people their refs; empty when the whole path of fallbacks is. Names and addresses stay out, as this is kept with decisions for years
 * @param skipped the roles before {@code by}, and why each was passed over
 */
public record Reach(Role role, Role by, List<String> people, List<Skipped> skipped) {
    public Reach {
        people = List.copyOf(people);
        skipped = List.copyOf(skipped);
    }

    /** A role that had nobody to be told. */
    public record Skipped(Role role, Why why) {}

    /** Why a role has nobody. */
    public enum Why {
        /** Nobody is kept under it. */
        NOBODY_KEPT,
        /** Its calendar has no shift at that instant. */
        NOBODY_ON_CALL,
        /** A {@code roster} fact says that its holder is not available. */
        NOT_AVAILABLE,
        /** Its people have no channel. */
        NO_CHANNEL,
        /** Telling its people failed. */
        NOT_DELIVERED
    }
}
