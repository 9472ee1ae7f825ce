package org.standingorders.explain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.DecisionId;

/**
 * Why somebody was told of an incident, or was not.
 *
 * @param recipient a person's ref, a contact role or a tier
 * @param told whether it did tell them, as far as a channel took it
 * @param causes never empty
 */
public record WhyNot(String recipient, boolean told, List<Cause> causes) {
    public WhyNot {
        causes = List.copyOf(causes);
    }

    /**
     * One reason.
     *
     * @param rule the row behind it; null where there is none
     * @param at when it was, or will be otherwise; null where no time matters
     * @param decision that told them; null where none did
     */
    public record Cause(
            Code code,
            String sentence,
            @Nullable String rule,
            @Nullable Instant at,
            @Nullable DecisionId decision) {}

    /** The kinds of reasons. */
    public enum Code {
        TOLD,
        /** It asked them something: whether a plan may be carried out, or to do a step. */
        ASKED,
        /** It was to tell or ask them, and the notice was given up. */
        NOT_DELIVERED,
        /** The notice was under way then. */
        UNDER_WAY,
        /** The notice was taken back before it was sent. */
        WITHDRAWN,
        NOT_DUE,
        ACKNOWLEDGED,
        MUTED,
        ROLE_EMPTY,
        STOOD_IN,
        /** No row names the role, but others fall back to it. */
        STANDS_IN,
        KNOWS_ALREADY,
        NO_ROW,
        NOT_OPEN,
        UNKNOWN_RECIPIENT,
        /** They hold a role, and the roster says that they are not available. */
        NOT_AVAILABLE,
        /** They are kept under a role that is another one's then. */
        NOT_ON_CALL,
        /** They hold a role and have no channel. */
        NO_CHANNEL,
        /** The strategy was decided. */
        DECIDED,
        AWAITS_APPROVAL,
        /** There was no decision yet on what is to be done. */
        NOT_BEGUN,
        OTHER_CAUSE,
        /** It was tried, or somebody refused it. */
        TRIED,
        NOT_READY,
        LATER_IN_TURN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
