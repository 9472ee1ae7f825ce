package org.standingorders.flow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.OodaEvent.Ticked;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Tick;
import org.standingorders.rule.HouseRules;

/**
 * A person's word on an item of the checklist.
 *
 * @param item as it stands now
 */
public record TickItem(
        Checklist.Item item,
        boolean applicable,
        boolean override,
        @Nullable String reason) implements ActRequest {
    @Override
    public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
        boolean possible = !applicable || override || item.state() != Checklist.State.WAITING;
        return possible
                ? Optional.of(new Ticked(
                        stamp,
                        new Tick(item.id(), applicable, override, reason, stamp.actor(), stamp.at()),
                        item.item()))
                : Optional.empty();
    }

    @Override
    public String whyNot(Incident incident) {
        return "The item (" + item.id() + " " + item.item() + ") waits for " + String.join(", ", item.needs())
                + ". Tick those first, or override with a reason.";
    }
}
