package org.standingorders.desk;

import io.vertx.core.Future;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Incident;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Question;

/** Lets whoever reads a notice acknowledge its incident by the link in it, without a key. */
public interface LinkDesk {

    /** What the link is for; changes nothing, as programs that check mails follow links. Empty when it does not work. */
    Future<Optional<Offer>> look(String token);

    /**
     * Acknowledges as the person who was told; once, however often it is asked. What cannot be acknowledged any more stays as
     * it is.
     */
    Future<Optional<Offer>> acknowledge(String token);

    /**
     * Answers the question that the notice asks, as the person who was told; racing answers settle once.
     *
     * @param denial why not; null = yes
     */
    Future<Optional<Offer>> answer(String token, @Nullable String denial);

    /**
     * A notice and its incident as it stands.
     *
     * @param question that the notice asks, however it stands by now; null where it asks none
     */
    record Offer(Notice notice, Incident incident, @Nullable Question question) {}
}
