package org.standingorders.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.AwaitingActivation;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Open;
import org.standingorders.incident.Resolved;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Status;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Severity;
import org.standingorders.rule.Switch;

/** What may be asked of an incident; each request is empty where the incident's state does not offer the move. */
public sealed interface Request
        permits DutyRequest,
                ActRequest,
                Request.Acknowledge,
                Request.Activate,
                Request.ChangeSeverity,
                Request.AddNote,
                Request.Resolve,
                Request.Reopen,
                Request.Close,
                Request.MarkFalseAlarm,
                Request.MarkDuplicate {
    Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house);

    /** Why the request cannot be met whatever state the incident is in; empty when it can. */
    default Optional<String> objection(Incident incident, Function<IncidentId, Optional<Incident>> ofProgram) {
        return Optional.empty();
    }

    /** Why the incident does not offer the move. */
    default String whyNot(Incident incident) {
        return "An incident that is (" + incident.status() + ") cannot take (" + name() + ").";
    }

    /** That the incident does not offer the move. */
    default Refusal refusal(Incident incident) {
        return new Refusal(Refusal.Kind.WRONG_STATE, whyNot(incident));
    }

    /** The request in words, such as {@code change severity}. */
    default String name() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** Whether it ends the incident by a person's word. */
    default boolean ends() {
        return this instanceof Resolve || this instanceof MarkFalseAlarm || this instanceof MarkDuplicate;
    }

    /** Whether the escalation matrix is to be asked again afterwards. */
    default boolean movesEscalation() {
        return false;
    }

    /** True when the incident already is as the request wants it, so that nothing need happen. */
    default boolean alreadyMet(Incident incident, Instant now) {
        return false;
    }

    record Acknowledge(@Nullable Instant until, @Nullable String note) implements Request {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return incident.as(Open.class).map(open -> open.acknowledge(until(open, stamp, house), note, stamp));
        }

        /** As the person says, else as long as the policy lets an acknowledgement hold (A23). */
        private @Nullable Instant until(Open open, Stamp stamp, HouseRules house) {
            Duration holds = house.acknowledgement(open.card().severity(), stamp.at());
            return until != null || holds.isZero() ? until : stamp.at().plus(holds);
        }

        /** Two people acknowledge at once: both are right, one is recorded. */
        @Override
        public boolean alreadyMet(Incident incident, Instant now) {
            return until == null
                    && note == null
                    && incident.status().open()
                    && incident.card().acknowledgedAt(now);
        }
    }

    record Activate() implements Request {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return incident.as(AwaitingActivation.class).map(waiting -> waiting.activate(stamp));
        }

        @Override
        public String whyNot(Incident incident) {
            return incident.status().open() ? "The response has been started already." : Request.super.whyNot(incident);
        }
    }

    record ChangeSeverity(Severity to, String reason) implements Request {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return incident.as(Open.class)
                    .filter(open -> open.card().severity() != to)
                    .map(open ->
                            open.changeSeverity(to, reason, house.on(Switch.RAISE_RESTARTS_TIERS, stamp.at()), stamp));
        }

        @Override
        public String whyNot(Incident incident) {
            return incident.status().open() ? "The severity is (" + to + ") already." : Request.super.whyNot(incident);
        }

        @Override
        public boolean movesEscalation() {
            return true;
        }
    }

    record AddNote(String text) implements Request {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return Optional.of(incident.note(text, stamp));
        }
    }

    record Resolve(String reason) implements Request {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return incident.as(Open.class).map(open -> open.resolve(reason, stamp));
        }
    }

    record Reopen(String reason) implements Request {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return incident.as(Resolved.class)
                    .flatMap(done -> done.reopen(reason, stamp, house.limit(Limit.REOPEN_WINDOW, stamp.at())));
        }

        @Override
        public String whyNot(Incident incident) {
            if (incident.status().open()) {
                return "The incident is open already.";
            }
            return incident.as(Resolved.class).isPresent()
                    ? "It was resolved longer ago than DT-33 lets an incident be reopened. Maybe report it as a new one."
                    : Request.super.whyNot(incident);
        }

        @Override
        public boolean movesEscalation() {
            return true;
        }
    }

    record Close(String reason) implements Request {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return incident.as(Resolved.class).map(done -> done.close(reason, stamp));
        }
    }

    record MarkFalseAlarm(String reason) implements Request {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return incident.as(Open.class).map(open -> open.falseAlarm(reason, stamp));
        }
    }

    record MarkDuplicate(IncidentId of, String reason) implements Request {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return incident.as(Open.class).map(open -> open.duplicateOf(of, reason, stamp));
        }

        /** The other goes on for both, so it must be open; then no two are each other's duplicates either. */
        @Override
        public Optional<String> objection(Incident incident, Function<IncidentId, Optional<Incident>> ofProgram) {
            if (incident.id().equals(of)) {
                return Optional.of("An incident cannot be a duplicate of itself.");
            }
            Optional<Status> status = ofProgram.apply(of).map(Incident::status);
            if (status.isEmpty()) {
                return Optional.of("An incident can be a duplicate only of another one of its program.");
            }
            return status.filter(each -> !each.open())
                    .map(each -> each == Status.DUPLICATE
                            ? "The incident (" + of + ") is a duplicate itself. Maybe name the one that it duplicates."
                            : "The incident (" + of + ") is (" + each + "), so nothing open would stand for this one.");
        }
    }
}
