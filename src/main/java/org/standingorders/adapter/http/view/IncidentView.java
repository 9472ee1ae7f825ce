package org.standingorders.adapter.http.view;

import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.desk.IncidentDesk.TimelineEntry;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.Card;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Muting;
import org.standingorders.incident.Origin;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Times;
import org.standingorders.incident.Told;

/** An incident and its time line. */
public final class IncidentView {
    private IncidentView() {}

    public static Body of(Incident incident) {
        Card card = incident.card();
        Body body = new Body()
                .put("id", card.id())
                .put("version", card.edition())
                .put("program_id", card.programId())
                .put("type", card.type())
                .put("severity", card.severity())
                .put("status", incident.status())
                .put("phase", incident.status().phase().name());
        times(body, card.times(), card.acknowledgement());
        origin(body, card);
        return response(body, card);
    }

    private static void times(Body body, Times times, @Nullable Acknowledgement taken) {
        body.put("detected_at", times.detectedAt())
                .put("onset_at", times.onsetAt())
                .put("last_seen_at", times.lastSeenAt())
                .put("severity_since", times.severitySince())
                .put("response_started_at", times.responseStartedAt())
                .put("acknowledged_at", taken == null ? null : taken.at())
                .put("acknowledged_by", taken == null ? null : taken.by().name())
                .put("acknowledged_until", taken == null ? null : taken.until())
                .put("resolved_at", times.resolvedAt());
    }

    private static void origin(Body body, Card card) {
        Origin origin = card.origin();
        body.put("auto_activate", card.autoActivate())
                .put("trigger", origin.trigger())
                .put("opened_by", origin.openedBy())
                .put("measure", origin.measured().measure())
                .put("threshold", origin.measured().threshold())
                .put("worst", origin.worst().measure())
                .put("particulars", origin.measured().particulars())
                .put("level", origin.level())
                .put("dedup_key", origin.dedupKey())
                .put("occurrences", card.occurrences())
                .put("recurrence_of", origin.recurrenceOf())
                .put("parent_id", card.parentId())
                .put("fact_ids", card.factIds())
                .put("duplicate_keys", card.duplicateKeys());
    }

    private static Body response(Body body, Card card) {
        String self = "/v1/incidents/" + card.id();
        body.put("next_escalation_at", card.nextEscalationAt())
                .put("next_update_at", card.nextUpdateAt())
                .put("muted", card.muting() == null ? null : muted(card.muting()))
                .put("escalations", card.told().stream().map(IncidentView::told).toList())
                .put("findings", ObligationView.findings(card.obligations()));
        ResponseView.put(body, card.response());
        return body.put("obligations", ObligationView.of(card.obligations()))
                .put(
                        "links",
                        new Body()
                                .put("self", self)
                                .put("timeline", self + "/timeline")
                                .put("decisions", "/v1/decisions?incident_id=" + card.id()));
    }

    private static Body muted(Muting muting) {
        return new Body()
                .put("rule", muting.rule())
                .put("owner", muting.owner())
                .put("second_person", muting.secondPerson())
                .put("reason", muting.reason())
                .put("until", muting.until())
                .put(
                        "withheld",
                        muting.withheld().stream().map(IncidentView::withheld).toList());
    }

    private static Body withheld(Told told) {
        return new Body()
                .put("tier", told.tier())
                .put("role", told.role())
                .put("people", told.people())
                .put("rule", told.rule());
    }

    private static Body told(Told told) {
        return new Body()
                .put("tier", told.tier())
                .put("role", told.role())
                .put("severity", told.severity())
                .put("due_at", told.dueAt())
                .put("at", told.at())
                .put("late", told.late())
                .put("by", told.by())
                .put("people", told.people())
                .put("rule", told.rule())
                .put("notice_ids", told.noticeIds())
                .put("decision_id", told.decisionId());
    }

    public static Body of(TimelineEntry entry) {
        Stamp stamp = entry.event().stamp();
        return new Body()
                .put("seq", entry.seq())
                .put("at", stamp.at())
                .put(
                        "actor",
                        new Body()
                                .put("name", stamp.actor().name())
                                .put("role", stamp.actor().role()))
                .put("kind", Words.snake(entry.event().kind()))
                .put("text", entry.event().sentence())
                .put("decision_id", stamp.decisionId())
                .put("fact_ids", stamp.factIds());
    }
}
