package org.standingorders.incident;

/** Detected, but the trouble may pass by itself: a person starts the response (S10, {@code auto_activate = false}). */
public record AwaitingActivation(Card card) implements Open {
    @Override
    public Status status() {
        return Status.AWAITING_ACTIVATION;
    }

    @Override
    public AwaitingActivation with(Card changed) {
        return new AwaitingActivation(changed);
    }

    public IncidentEvent activate(Stamp stamp) {
        return new ResponseEvent.Activated(stamp);
    }
}
