package org.standingorders.detect;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.standingorders.fact.Signal;
import org.standingorders.table.Values;

/** What the places in a cell of DT-00, such as {@code {labels.service}}, stand for in an alert. */
record SignalWords(Signal signal) {
    private static final String LABEL = "labels.";

    boolean sayAllOf(Collection<String> places) {
        return places.stream().allMatch(place -> of(place).isPresent());
    }

    /** Empty where the alert does not say it; {@code date} is the day (UTC) since when it fires. */
    Optional<String> of(String place) {
        if (place.startsWith(LABEL)) {
            return Optional.ofNullable(signal.labels().values().get(place.substring(LABEL.length())));
        }
        return Optional.ofNullable(
                switch (place) {
                    case "name" -> signal.name();
                    case "value" -> signal.value() == null ? null : Values.text(signal.value());
                    case "summary" -> signal.summary();
                    case "severity" -> signal.severityLabel();
                    case "date" ->
                        signal.startsAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
                    case "fingerprint" -> signal.fingerprint();
                    default -> null;
                });
    }
}
