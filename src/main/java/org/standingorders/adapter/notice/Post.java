package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Handover.Outcome;

/** Posts JSON to one address. Of an answer no more than its head matters, and no more than {@value #MOST_READ} bytes are read. */
final class Post implements AutoCloseable {
    static final int MOST_READ = 64 * 1024;
    private static final long LONGEST_MILLIS = 15_000;

    private final Dialling dialling;
    private final InstantSource clock;

    Post(Vertx vertx, Egress egress, InstantSource clock) {
        dialling = new Dialling(vertx, egress);
        this.clock = clock;
    }

    /** Never fails; ends within 20 s. */
    Future<Handover> json(String url, Map<String, String> headers, String body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return dialling.begin(HttpMethod.POST, url, all)
                .compose(request -> answered(request, body))
                .timeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(Post::unanswered);
    }

    private static Handover unanswered(Throwable fault) {
        if (fault instanceof Dialling.Blocked) {
            return new Handover(Outcome.BLOCKED, null, Duration.ZERO, String.valueOf(fault.getMessage()));
        }
        return Handover.failed(null, FaultWords.of(fault));
    }

    private Future<Handover> answered(HttpClientRequest request, String body) {
        return request.send(body)
                .map(answer -> {
                    abandonBody(request, answer);
                    return Answers.of(answer.statusCode(), answer.getHeader("Retry-After"), clock.instant());
                })
                .onFailure(fault -> request.reset());
    }

    /** What it goes on to say does not matter; it is read so far as to let an honest one end. */
    private static void abandonBody(HttpClientRequest request, HttpClientResponse answer) {
        Promise<Void> enough = Promise.promise();
        long[] read = {0};
        answer.exceptionHandler(broken -> {})
                .handler(chunk -> {
                    read[0] += chunk.length();
                    if (read[0] > MOST_READ) {
                        enough.tryComplete();
                    }
                })
                .endHandler(end -> {});
        enough.future().onSuccess(cut -> request.connection().close());
    }

    @Override
    public void close() {
        dialling.close();
    }
}
