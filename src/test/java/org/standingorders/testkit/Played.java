package org.standingorders.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Happening;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Refusal;
import org.standingorders.flow.Situation;
import org.standingorders.incident.Incident;
import org.standingorders.rule.IncidentType;

/** What has come of a time line so far. */
public abstract class Played {
    final Situation situation = new Situation(Fact.DEFAULT_PROGRAM);
    final List<Decision> decisions = new ArrayList<>();
    final List<Happening> happenings = new ArrayList<>();
    Instant now = Instant.EPOCH;
    Outcome last = new Outcome(null, null, null, null, List.of(), List.of(), List.of(), List.of(), null);

    public Situation situation() {
        return situation;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public List<Happening> happenings() {
        return happenings;
    }

    public Outcome last() {
        return last;
    }

    public Refusal refusal() {
        return last.refused().orElseThrow();
    }

    public List<Incident> incidents() {
        return List.copyOf(situation.incidents());
    }

    public List<IncidentType> types() {
        return incidents().stream().map(incident -> incident.card().type()).toList();
    }

    /** The newest incident of a type. */
    public Incident the(IncidentType type) {
        return incidents().stream()
                .filter(incident -> incident.card().type() == type)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** The roles told of the newest incident of a type, in order. */
    public List<String> told(IncidentType type) {
        return the(type).card().told().stream().map(told -> told.role().name()).toList();
    }

    /** The roles told by what happened last, whatever the incident. */
    public List<String> newlyTold() {
        return last.incidents().stream()
                .flatMap(incident -> incident.card().told().stream())
                .filter(told -> told.at().equals(now))
                .map(told -> told.role().name())
                .toList();
    }
}
