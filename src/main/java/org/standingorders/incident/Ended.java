package org.standingorders.incident;

/**
 * Nothing more will happen to it but notes.
 *
 * @param status {@code CLOSED}, {@code FALSE_ALARM} or {@code DUPLICATE}
 */
public record Ended(Card card, Status status) implements Incident {
    public Ended {
        if (status.ordinal() < Status.CLOSED.ordinal()) {
            throw new IllegalArgumentException("The status (" + status + ") is not one of an ended incident.");
        }
    }

    @Override
    public boolean done() {
        return card.obligations().open().findAny().isEmpty();
    }

    @Override
    public Ended with(Card changed) {
        return new Ended(changed, status);
    }
}
