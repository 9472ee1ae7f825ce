package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.desk.LinkDesk;
import org.standingorders.desk.LinkDesk.Offer;
import org.standingorders.notice.Question;

/** The page behind the link of a question whether something may be done: looking changes nothing, its buttons answer. */
final class ApprovalLinkRoutes {
    private static final int LONGEST_REASON = 1000;

    private static final String FORMS = "<form method=\"post\"><p><button name=\"answer\" value=\"grant\">Approve"
            + "</button></p></form><form method=\"post\"><p><label>Why not? <input name=\"reason\" required"
            + " maxlength=\"" + LONGEST_REASON
            + "\"></label> <button name=\"answer\" value=\"deny\">Deny</button></p></form>";

    private final LinkDesk desk;

    ApprovalLinkRoutes(LinkDesk desk) {
        this.desk = desk;
    }

    Future<Reply> look(Call call) {
        return desk.look(call.parameter(0)).map(found -> reply(found, call));
    }

    /** A refusal needs its reason; without one the page is shown again and nothing happens. What is too long is never cut. */
    Future<Reply> answer(Call call) {
        String body = new String(call.body(), StandardCharsets.UTF_8);
        Optional<String> reason = field(body, "reason").filter(text -> !text.isBlank());
        boolean granted = field(body, "answer").filter("grant"::equals).isPresent();
        if (!granted && reason.isEmpty()) {
            return look(call);
        }
        @Nullable String denial = granted ? null : reason.get().strip();
        return denial != null && denial.length() > LONGEST_REASON
                ? Future.succeededFuture(tooLong(denial))
                : desk.answer(call.parameter(0), denial).map(found -> reply(found, call));
    }

    private static Reply tooLong(String text) {
        return LinkRoutes.page(
                422,
                "Nothing has been answered",
                "<p>The reason has " + text.length() + " characters, and " + LONGEST_REASON
                        + " is the most. Go back, shorten it, and press again.</p><p>" + Html.safe(text) + "</p>");
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

    private static Reply reply(Optional<Offer> found, Call call) {
        return found.flatMap(offer -> Optional.ofNullable(offer.question())
                        .map(question -> LinkRoutes.page(
                                200, title(offer), body(offer, question) + IncidentPage.link(call.parameter(0)))))
                .orElseGet(() -> LinkRoutes.gone("Answer by the newest notice, or with your key."));
    }

    private static String title(Offer offer) {
        return LinkRoutes.wording(offer).subject();
    }

    /** What is asked comes first, then the buttons, then what it is about. */
    private static String body(Offer offer, Question question) {
        return "<p>" + Html.safe(question.standing()) + "</p>" + Html.list(question.lines())
                + (question.asked().pending() ? FORMS : "")
                + Html.list(LinkRoutes.wording(offer).about());
    }
}
