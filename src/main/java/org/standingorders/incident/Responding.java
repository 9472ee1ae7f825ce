package org.standingorders.incident;

/**
 * The response runs, somewhere between observing and recovering.
 *
 * @param status one of {@code OBSERVING .. RECOVERING}
 */
public record Responding(Card card, Status status) implements Open {
    public Responding {
        if (status.ordinal() < Status.OBSERVING.ordinal() || status.ordinal() > Status.RECOVERING.ordinal()) {
            throw new IllegalArgumentException("The status (" + status + ") is not one of a running response.");
        }
    }

    @Override
    public Responding with(Card changed) {
        return new Responding(changed, status);
    }
}
