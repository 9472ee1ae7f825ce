package org.standingorders.flow;

import org.standingorders.act.Step;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Response;

/** What time alone brings to a response: a box ends, nobody answers, a step is late, a verification is over. */
final class Awaiting {
    private final Boxing boxing;
    private final Approving approving;
    private final Hurrying hurrying;
    private final Verifying verifying;

    Awaiting(Boxing boxing, Approving approving, Hurrying hurrying, Verifying verifying) {
        this.boxing = boxing;
        this.approving = approving;
        this.hurrying = hurrying;
        this.verifying = verifying;
    }

    void passTime(Turn turn, Incident incident) {
        boxing.passTime(turn, incident);
        awaited(turn, turn.incident(incident.id()).orElseThrow());
    }

    /** Operations that are being resumed may take longer than expected, like any step. */
    private void verified(Turn turn, Incident incident) {
        if (Acting.execution(incident)
                .current()
                .filter(step -> step.is(Step.State.ISSUED))
                .isPresent()) {
            hurrying.passTime(turn, incident);
        } else {
            verifying.verify(turn, incident);
        }
    }

    private void awaited(Turn turn, Incident incident) {
        Response response = incident.card().response();
        if (response.lookAt() == null || response.lookAt().isAfter(turn.now())) {
            return;
        }
        switch (incident.status()) {
            case AWAITING_APPROVAL -> response.pending().ifPresent(asked -> approving.passTime(turn, incident, asked));
            case ACTING -> hurrying.passTime(turn, incident);
            case VERIFYING -> verified(turn, incident);
            case RECOVERING -> hurrying.watched(turn, incident);
            default -> {
                // nothing is awaited
            }
        }
    }
}
