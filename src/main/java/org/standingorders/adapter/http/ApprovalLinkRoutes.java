package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.desk.LinkDesk;
import org.standingorders.desk.LinkDesk.Offer;
import org.standingorders.incident.Approval;
import org.standingorders.notice.Occasion;

/** The page behind the link of a question whether something may be done: looking changes nothing, its buttons answer. */
final class ApprovalLinkRoutes {
    private static final String FORMS = "<form method=\"post\"><p><button name=\"answer\" value=\"grant\">Approve"
            + "</button></p></form><form method=\"post\"><p><label>Why not? <input name=\"reason\" required"
            + " maxlength=\"1000\"></label> <button name=\"answer\" value=\"deny\">Deny</button></p></form>";

    private static final int LONGEST_REASON = 1000;

    private final LinkDesk desk;

    ApprovalLinkRoutes(LinkDesk desk) {
        this.desk = desk;
    }

    Future<Reply> look(Call call) {
        return desk.look(call.parameter(0)).map(ApprovalLinkRoutes::reply);
    }

    /** A refusal needs its reason; without one the page is shown again and nothing happens. */
    Future<Reply> answer(Call call) {
        String body = new String(call.body(), StandardCharsets.UTF_8);
        Optional<String> reason = field(body, "reason").filter(text -> !text.isBlank());
        boolean granted = field(body, "answer").filter("grant"::equals).isPresent();
        if (!granted && reason.isEmpty()) {
            return look(call);
        }
        @Nullable String denial = granted ? null : cut(reason.get().strip());
        return desk.answer(call.parameter(0), denial).map(ApprovalLinkRoutes::reply);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    /** Of what is no form nothing is understood. */
    private static Optional<String> field(String body, String name) {
        try {
            return Arrays.stream(body.split("&"))
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .findFirst();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Reply reply(Optional<Offer> found) {
        return found.filter(offer -> offer.notice().occasion() == Occasion.APPROVAL)
                .map(offer -> LinkRoutes.page(200, LinkRoutes.wording(offer).subject(), body(offer)))
                .orElseGet(
                        () -> LinkRoutes.page(
                                404,
                                "This link does not work",
                                "<p>It has ended, or it was not copied as a whole. A link holds for a day. Answer in the console.</p>"));
    }

    private static String body(Offer offer) {
        Optional<Approval> pending = offer.incident().card().response().pending();
        return "<p>" + Html.safe(standing(offer)) + "</p>" + (pending.isPresent() ? FORMS : "") + "<dl>"
                + LinkRoutes.wording(offer).lines().stream()
                        .map(line -> "<dt>" + Html.safe(line.label()) + "<dd>" + Html.safe(line.value()))
                        .collect(Collectors.joining())
                + "</dl>";
    }

    private static String standing(Offer offer) {
        Approval approval = offer.incident().card().response().approval();
        if (approval == null) {
            return "Nothing is asked.";
        }
        return approval.pending()
                ? "May this be done? " + approval.action()
                : "This has been answered: " + approval.state()
                        + (approval.answeredBy() == null
                                ? ""
                                : " by " + approval.answeredBy().name()) + ".";
    }
}
