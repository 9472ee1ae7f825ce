package org.standingorders.adapter.notice;

import java.util.List;
import java.util.Map;
import org.standingorders.incident.Card;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Occasion;
import org.standingorders.notice.Wording;
import org.standingorders.rule.Severity;

/** One item of a letter as an event of PagerDuty's Events API v2; an incident is one alert there. */
final class PagerDutyBody {
    private static final int LONGEST_SUMMARY = 1_024;

    private PagerDutyBody() {}

    static Map<String, Object> of(Letter.Item item, String routingKey) {
        String key = item.incident().id().toString();
        return item.notice().occasion() == Occasion.ALL_CLEAR
                ? Map.of("routing_key", routingKey, "event_action", "resolve", "dedup_key", key)
                : trigger(item, routingKey, key);
    }

    private static Map<String, Object> trigger(Letter.Item item, String routingKey, String key) {
        return Map.of(
                "routing_key",
                routingKey,
                "event_action",
                "trigger",
                "dedup_key",
                key,
                "payload",
                payload(item),
                "links",
                links(item),
                "client",
                "Standing Orders",
                "client_url",
                item.console());
    }

    private static List<Object> links(Letter.Item item) {
        Map<String, String> console = link("The whole incident", item.console());
        return item.button()
                .<List<Object>>map(button -> List.of(link(button.label(), button.url()), console))
                .orElse(List.of(console));
    }

    private static Map<String, String> link(String text, String href) {
        return Map.of("href", href, "text", text);
    }

    private static Map<String, Object> payload(Letter.Item item) {
        Card card = item.incident().card();
        String summary = new Wording(item).subject();
        return Map.of(
                "summary",
                summary.substring(0, Math.min(summary.length(), LONGEST_SUMMARY)),
                "source",
                card.programId(),
                "severity",
                severity(card.severity()),
                "timestamp",
                card.times().detectedAt().toString(),
                "class",
                card.type().toString(),
                "custom_details",
                item.changes().isEmpty() ? Map.of() : Map.of("Since you were last told", item.changes()));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "critical";
            case HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "info";
        };
    }
}
