package org.standingorders.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to an incident. Events are append-only; the current incident is their fold, and each event's
 * {@link #sentence} is a line of the time line (S116).
 */
public sealed interface IncidentEvent
        permits ConditionEvent,
                RelationEvent,
                ResponseEvent,
                OutcomeEvent,
                NoticeEvent,
                DutyEvent,
                OodaEvent,
                ApprovalEvent,
                ActEvent,
                VerifyEvent {
    Stamp stamp();

    /** What the event says of the incident itself; {@code before} is null only for {@link ConditionEvent.Opened}. */
    Incident applyTo(@Nullable Incident before);

    /** Whom it told, whatever of. */
    default List<Told> told() {
        return List.of();
    }

    /** The incident after this event, which knows whom it told. */
    default Incident after(@Nullable Incident before) {
        Incident after = applyTo(before);
        Card card = after.card().heard(told());
        return after.with(stamp().isAside() ? card.aside() : card);
    }

    /** Whether nobody need be alarmed any more by what has not reached them yet. */
    default boolean calms() {
        return false;
    }

    /** What happened, for people. */
    String sentence();

    /** The event's name in the time line, such as {@code SeverityChanged}. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
