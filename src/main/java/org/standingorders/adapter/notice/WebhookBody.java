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
import org.standingorders.wire.Json;

/**
 * One notice as our own JSON (api.md, Out).
 *
 * @param tier the first of those that fell due; null where none did
 * @param bundled further notices of the same letter, the gravest; empty inside of one
 * @param others those for which there is no more room than a line; null where there are none
 * @param counted how many have not even that; null where none
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
        List<WebhookBody> bundled,
        @Nullable List<Other> others,
        @Nullable Integer counted) {
    /** Characters. */
    private static final int ROOM = 250_000;

    static WebhookBody of(Letter letter) {
        Fit fit = Fit.of(
                letter,
                new Fit.Sizes(
                        ROOM,
                        Letter.MOST_WHOLE,
                        item -> Json.text(alone(letter, item)).length(),
                        item -> Json.text(Other.of(item)).length()));
        return of(letter, fit.whole().get(0), fit);
    }

    private static WebhookBody alone(Letter letter, Letter.Item item) {
        return of(letter, item, new Fit(List.of(item), List.of(), 0));
    }

    private static WebhookBody of(Letter letter, Letter.Item item, Fit fit) {
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
                fit.whole().stream().skip(1).map(one -> alone(letter, one)).toList(),
                Other.of(fit.brief()),
                fit.counted() == 0 ? null : fit.counted());
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

    /** A notice in a line. */
    record Other(
            NoticeId noticeId,
            IncidentId incidentId,
            Occasion occasion,
            Severity severity,
            String subject,
            @Nullable String acknowledgeUrl,
            @Nullable String answerUrl,
            String consoleUrl) {
        static @Nullable List<Other> of(List<Letter.Item> items) {
            return items.isEmpty() ? null : items.stream().map(Other::of).toList();
        }

        static Other of(Letter.Item item) {
            return new Other(
                    item.notice().id(),
                    item.incident().id(),
                    item.notice().occasion(),
                    item.incident().card().severity(),
                    new Brief(item).subject(),
                    item.acknowledge(),
                    item.answer(),
                    item.console());
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
