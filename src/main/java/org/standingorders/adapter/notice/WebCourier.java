package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.standingorders.contact.Channel;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Destination;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Letter;
import org.standingorders.wire.Json;
import org.standingorders.wire.Signature;

/** Posts letters to destinations: our own signed webhooks, chat rooms and pagers. */
public final class WebCourier implements Courier, AutoCloseable {
    private final Post post;
    private final DestinationDesk destinations;
    private final InstantSource clock;

    public WebCourier(Vertx vertx, Egress egress, DestinationDesk destinations, InstantSource clock) {
        post = new Post(vertx, egress, clock);
        this.destinations = destinations;
        this.clock = clock;
    }

    @Override
    public Future<Handover> deliver(Letter letter, Channel channel) {
        return destinations
                .find(((Channel.Via) channel).destination())
                .compose(found -> found.map(destination -> delivered(letter, destination))
                        .orElseGet(() -> Future.succeededFuture(
                                Handover.refused(null, "There is no such destination, or it is switched off."))))
                .otherwise(fault -> Handover.failed(null, "The destination could not be looked up."));
    }

    /** A receiver that says that it is gone is not asked again (410). */
    private Future<Handover> delivered(Letter letter, Destination to) {
        return deliver(letter, to)
                .compose(handover -> Answers.gone(handover)
                        ? destinations
                                .switchOff(to.id(), "The receiver said that it is gone (410).", Actor.SYSTEM)
                                .map(handover)
                        : Future.succeededFuture(handover));
    }

    private Future<Handover> deliver(Letter letter, Destination to) {
        return switch (to.kind()) {
            case WEBHOOK -> signed(letter, to);
            case SLACK -> post.json(to.url(), Map.of(), Json.text(SlackBody.of(letter)));
            case MATTERMOST -> post.json(to.url(), Map.of(), Json.text(MattermostBody.of(letter)));
            case TEAMS -> post.json(to.url(), Map.of(), Json.text(TeamsBody.of(letter)));
            case PAGERDUTY -> paged(letter, to);
            case EXECUTOR ->
                Future.succeededFuture(
                        Handover.refused(null, "An executor takes steps, not letters. It was not asked."));
        };
    }

    private Future<Handover> signed(Letter letter, Destination to) {
        String body = Json.text(WebhookBody.of(letter));
        Map<String, String> headers =
                Signature.headers(to.secrets(), letter.id().toString(), clock.instant(), body);
        return post.json(to.url(), headers, body);
    }

    /** An event each, oldest first; the first that is not taken ends it, and repeating those before does no harm. */
    private Future<Handover> paged(Letter letter, Destination to) {
        Future<Handover> last =
                Future.succeededFuture(new Handover(Handover.Outcome.DELIVERED, null, Duration.ZERO, ""));
        for (Letter.Item item : letter.oldestFirst()) {
            String event = Json.text(PagerDutyBody.of(item, to.secrets().get(0)));
            last = last.compose(before ->
                    before.delivered() ? post.json(to.url(), Map.of(), event) : Future.succeededFuture(before));
        }
        return last;
    }

    @Override
    public void close() {
        post.close();
    }
}
