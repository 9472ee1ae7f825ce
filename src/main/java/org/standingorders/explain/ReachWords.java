package org.standingorders.explain;

import java.util.Optional;
import java.util.stream.Collectors;
import org.standingorders.contact.Reach;
import org.standingorders.contact.Reach.Skipped;
import org.standingorders.contact.Reach.Why;

/** Says who a role was found to be, where that was not simply its own people. */
final class ReachWords {
    private ReachWords() {}

    static Optional<String> of(Reach reach) {
        if (reach.skipped().isEmpty()) {
            return Optional.empty();
        }
        String passedOver = reach.skipped().stream().map(ReachWords::passedOver).collect(Collectors.joining("; "));
        String instead = reach.people().isEmpty()
                ? "There was NOBODY to be told as " + reach.role() + ": "
                : "As " + reach.role() + " the people of " + reach.by() + " stood in: ";
        return Optional.of(instead + passedOver + ".");
    }

    private static String passedOver(Skipped skipped) {
        return skipped.role() + " – " + words(skipped.why());
    }

    private static String words(Why why) {
        return switch (why) {
            case NOBODY_KEPT -> "nobody is kept under it";
            case NOBODY_ON_CALL -> "its calendar has nobody on call";
            case NOT_AVAILABLE -> "whoever holds it is not available";
            case NO_CHANNEL -> "its people have no channel";
            case NOT_DELIVERED -> "its people could not be told";
        };
    }
}
