package org.standingorders.adapter.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;

/** What the service says about itself: its contract, and a page for everything that can go wrong. */
final class PageRoutes {
    private final Reply openApi = Reply.text("application/yaml; charset=utf-8", Resources.text("/openapi.yaml"));
    private final Document front = Document.of(Resources.text("/front.md"));
    private final Document contents = Document.of(contents());
    private final Map<ProblemType, Document> pages = new EnumMap<>(ProblemType.class);

    PageRoutes() {
        for (ProblemType type : ProblemType.values()) {
            pages.put(type, Document.of(Resources.text("/problems/" + type.slug() + ".md")));
        }
    }

    private static String contents() {
        return Arrays.stream(ProblemType.values())
                .map(type -> "- " + type.status() + " [" + type.title() + "](" + type.page() + ")\n")
                .collect(Collectors.joining("", "# Everything that can go wrong\n\n", ""));
    }

    Future<Reply> openApi(Call call) {
        return Future.succeededFuture(openApi);
    }

    Future<Reply> front(Call call) {
        return Future.succeededFuture(front.reply(call.header(HttpHeaders.ACCEPT)));
    }

    Future<Reply> problems(Call call) {
        return Future.succeededFuture(contents.reply(call.header(HttpHeaders.ACCEPT)));
    }

    Future<Reply> problem(Call call) {
        Document page = Optional.ofNullable(ProblemType.of(call.parameter(0)).orElse(null))
                .map(pages::get)
                .orElseThrow(
                        () -> new Refused(ProblemType.NOT_FOUND, "There is no such problem. See /problems for all."));
        return Future.succeededFuture(page.reply(call.header(HttpHeaders.ACCEPT)));
    }
}
