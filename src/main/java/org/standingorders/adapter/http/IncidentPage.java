package org.standingorders.adapter.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.LinkDesk.Offer;
import org.standingorders.desk.LinkDesk.Whole;
import org.standingorders.desk.NoticeDesk.Sent;
import org.standingorders.incident.Card;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.Stamp;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Wording;
import org.standingorders.notice.Wording.Line;
import org.standingorders.rule.Role;

/** An incident as it stands, for somebody who was told of it and has no key: what it is, who knows, what has happened. */
record IncidentPage(Whole whole, String token) {
    /** Under the address of a notice's link, seen from another one. */
    static String link(String token) {
        return "<p><a href=\"../incidents/" + Html.safe(token) + "\">The whole incident</a></p>";
    }

    String body() {
        return "<p>" + todo().orElse("Nothing is asked of you just now.") + "</p>"
                + Html.list(standing())
                + "<h2>Who was told</h2>" + Html.list(told())
                + "<h2>What happened, newest first</h2>" + Html.list(happened());
    }

    /** Where the reader can do something at once; what they must not do is not offered. */
    private Optional<String> todo() {
        Offer offer = whole.offer();
        if (offer.question() != null && offer.question().asked().pending()) {
            return Optional.of(to("approve", "Approve or deny"));
        }
        return offer.mayAcknowledge() && offer.incident().status().open()
                ? Optional.of(to("acknowledge", "Acknowledge, or see who did"))
                : Optional.empty();
    }

    private String to(String page, String words) {
        return "<a href=\"../" + page + "/" + Html.safe(token) + "\">" + words + "</a>";
    }

    private List<Line> standing() {
        Card card = whole.offer().incident().card();
        List<Line> lines = new ArrayList<>(LinkRoutes.wording(whole.offer()).lines());
        lines.add(new Line("Next people told at", clock(card.nextEscalationAt())));
        lines.add(new Line("Next update at", clock(card.nextUpdateAt())));
        return lines;
    }

    private List<Line> told() {
        return whole.notices().stream().map(IncidentPage::told).toList();
    }

    private static Line told(Sent sent) {
        Notice notice = sent.notice();
        String roles = notice.roles().stream().map(Role::name).collect(Collectors.joining(" and "));
        return new Line(
                Wording.clock(notice.at()) + ", " + notice.occasion().words(),
                (notice.to() == null ? "nobody" : notice.to().name()) + (roles.isBlank() ? "" : " (" + roles + ")")
                        + ": " + sent.state().words());
    }

    private List<Line> happened() {
        return whole.newestFirst().stream().map(IncidentPage::happened).toList();
    }

    private static Line happened(IncidentEvent event) {
        Stamp stamp = event.stamp();
        return new Line(Wording.clock(stamp.at()) + ", " + stamp.actor().name(), event.sentence());
    }

    private static String clock(@Nullable Instant at) {
        return at == null ? "" : Wording.clock(at);
    }
}
