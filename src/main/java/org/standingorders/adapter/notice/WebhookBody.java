package org.standingorders.adapter.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Card;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.incident.Status;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;
import org.standingorders.notice.Wording;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Role;
import org.standingorders.rule.Severity;

/**
 * One notice as our own JSON (api.md, Out).
 *
 * @param tier the first of those that fell due; null where none did
 * @param bundled further notices of the same letter; empty inside of one
 */
record WebhookBody(
        NoticeId noticeId,
        Occasion occasion,
        About incident,
        @Nullable String tier,
        List<Role> roles,
        To recipient,
        Why reason,
        List<String> changes,
        @Nullable DecisionId decisionId,
        @Nullable String acknowledgeUrl,
        @Nullable String answerUrl,
        String consoleUrl,
        List<WebhookBody> bundled) {

    static WebhookBody of(Letter letter) {
        List<WebhookBody> more = letter.items().stream()
                .skip(1)
                .map(item -> of(letter, item, List.of()))
                .toList();
        return of(letter, letter.items().get(0), more);
    }

    private static WebhookBody of(Letter letter, Letter.Item item, List<WebhookBody> bundled) {
        Notice notice = item.notice();
        return new WebhookBody(
                notice.id(),
                notice.occasion(),
                About.of(item),
                notice.tiers().stream().findFirst().orElse(null),
                notice.roles(),
                new To(letter.to().ref(), letter.to().name()),
                Why.of(item),
                item.changes(),
                notice.decision(),
                item.acknowledge(),
                item.answer(),
                item.console(),
                bundled);
    }

    /** The incident as it stands when the letter is sent. */
    record About(
            IncidentId id,
            String programId,
            IncidentType type,
            Severity severity,
            Status status,
            String trigger,
            Instant detectedAt,
            int occurrences) {
        static About of(Letter.Item item) {
            Card card = item.incident().card();
            return new About(
                    card.id(),
                    card.programId(),
                    card.type(),
                    card.severity(),
                    item.incident().status(),
                    card.origin().trigger(),
                    card.times().detectedAt(),
                    card.occurrences());
        }
    }

    /** Who is told. */
    record To(String ref, String name) {}

    /** The row that told them. */
    record Why(@Nullable String table, @Nullable String row, String sentence) {
        static Why of(Letter.Item item) {
            String[] rule =
                    item.notice().rules().stream().findFirst().orElse("").split("/", 2);
            boolean row = rule.length == 2;
            return new Why(row ? rule[0] : null, row ? rule[1] : null, new Wording(item).opening());
        }
    }
}
