package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.desk.LinkDesk;
import org.standingorders.desk.LinkDesk.Offer;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Wording;

/** The small page behind the link in a notice: looking at it changes nothing, its one button acknowledges. */
final class LinkRoutes {
    private static final String BUTTON = "<form method=\"post\"><p><button>I take this incident</button></p></form>";

    private final LinkDesk desk;

    LinkRoutes(LinkDesk desk) {
        this.desk = desk;
    }

    /** Mail programs may hang something of their own behind the address, which does not matter. */
    Future<Reply> look(Call call) {
        return desk.look(call.parameter(0)).map(found -> reply(found.filter(Offer::mayAcknowledge), call));
    }

    Future<Reply> acknowledge(Call call) {
        return desk.acknowledge(call.parameter(0)).map(found -> reply(found, call));
    }

    Future<Reply> whole(Call call) {
        return desk.whole(call.parameter(0))
                .map(found -> found.map(whole ->
                                page(200, subject(whole.offer()), new IncidentPage(whole, call.parameter(0)).body()))
                        .orElseGet(() -> gone("See the newest notice.")));
    }

    private static Reply reply(Optional<Offer> found, Call call) {
        return found.map(offer ->
                        page(200, subject(offer), body(offer, call.at()) + IncidentPage.link(call.parameter(0))))
                .orElseGet(() -> gone("Acknowledge by the newest notice, or with your key."));
    }

    static Reply gone(String instead) {
        return page(
                404,
                "This link does not work",
                "<p>It has ended, or it was not copied as a whole. A link holds for a day. " + instead + "</p>");
    }

    static Reply page(int status, String title, String body) {
        String html = Html.page(title, "<h1>" + Html.safe(title) + "</h1>" + body);
        return new Reply(status, Html.TYPE, html.getBytes(StandardCharsets.UTF_8), Html.POLICY);
    }

    private static String subject(Offer offer) {
        return wording(offer).subject();
    }

    private static String body(Offer offer, Instant now) {
        return "<p>" + Html.safe(standing(offer, now)) + "</p>" + (open(offer, now) ? BUTTON : "")
                + Html.list(wording(offer).lines());
    }

    private static boolean open(Offer offer, Instant now) {
        return offer.incident().status().open() && !offer.incident().card().acknowledgedAt(now);
    }

    private static String standing(Offer offer, Instant now) {
        if (open(offer, now)) {
            return "Nobody has taken this incident. The next people are told unless somebody does.";
        }
        return offer.incident().status().open()
                ? "This incident is taken. While that holds no further tier is told; an approval or a step is still asked for."
                : "This incident is over.";
    }

    static Wording wording(Offer offer) {
        return new Wording(new Letter.Item(offer.notice(), offer.incident(), List.of(), null, null, ""));
    }
}
