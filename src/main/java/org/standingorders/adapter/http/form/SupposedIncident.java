package org.standingorders.adapter.http.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem;
import org.standingorders.flow.Supposed;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Status;
import org.standingorders.incident.Told;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Role;
import org.standingorders.rule.Severity;
import org.standingorders.wire.Decoded;

/** Turns the form of a supposed incident into one, with what it leaves out filled in. */
final class SupposedIncident {
    private final Forms.Supposed form;
    private final Instant detectedAt;

    private SupposedIncident(Forms.Supposed form, Instant now) {
        this.form = form;
        detectedAt = Objects.requireNonNullElse(form.detectedAt(), now);
    }

    /**
     * Reads it.
     *
     * @param toldIsSaid whether the form lists whom the incident has told, if only nobody
     */
    static Decoded<Optional<Supposed>> read(Forms.@Nullable Supposed form, boolean toldIsSaid, Instant now) {
        if (form == null) {
            return Decoded.of(Optional.empty());
        }
        SupposedIncident one = new SupposedIncident(form, now);
        return one.told().then(told -> Decoded.of(Optional.of(one.supposed(toldIsSaid ? told : null))));
    }

    private Supposed supposed(@Nullable List<Told> told) {
        return new Supposed(
                form.programId(),
                Objects.requireNonNullElse(form.type(), IncidentType.MULTIPLE_FAILURES),
                form.severity(),
                Objects.requireNonNullElse(form.status(), Status.OBSERVING),
                detectedAt,
                form.dedupKey(),
                acknowledgement(),
                told);
    }

    private @Nullable Acknowledgement acknowledgement() {
        Instant at = form.acknowledgedAt();
        String by = Objects.requireNonNullElse(form.acknowledgedBy(), "somebody");
        return at == null ? null : new Acknowledgement(at, new Actor(by, "responder"), form.acknowledgedUntil(), null);
    }

    private Decoded<List<Told>> told() {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < form.escalations().size(); i++) {
            Forms.Told one = form.escalations().get(i);
            if (!Role.isRole(one.role())) {
                return Decoded.refused(List.of(new FactProblem(
                        "/incident/escalations/" + i + "/role",
                        FactProblem.Code.UNKNOWN_VALUE,
                        "role must be a contact role in lower snake case, such as on_call_admin.")));
            }
            told.add(told(one));
        }
        return Decoded.of(told);
    }

    private Told told(Forms.Told one) {
        Instant at = Objects.requireNonNullElse(one.at(), detectedAt);
        Severity severity = Objects.requireNonNullElse(one.severity(), form.severity());
        return Told.of(severity, one.tier(), new Role(one.role()), at);
    }
}
