package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Fetches what people keep under an address of their own, such as a calendar; bounded in size and time. */
public final class FeedReader implements AutoCloseable {
    private static final long LONGEST_MILLIS = 20_000;

    private final Dialling dialling;
    private final int mostBytes;

    /** @param mostBytes of one answer */
    public FeedReader(Vertx vertx, Egress egress, int mostBytes) {
        dialling = new Dialling(vertx, egress);
        this.mostBytes = mostBytes;
    }

    /** Fails with a message for people, which does not repeat the address. */
    public Future<byte[]> fetch(String url) {
        return dialling.begin(HttpMethod.GET, url, Map.of("Accept", "text/calendar, */*;q=0.1"))
                .compose(this::answered)
                .recover(fault -> Future.failedFuture(problem(fault)));
    }

    private Future<byte[]> answered(HttpClientRequest request) {
        return request.send()
                .compose(answer -> answer.statusCode() == 200 ? body(answer) : refused(answer))
                .timeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS)
                .onComplete(done -> request.connection().close());
    }

    private static Future<byte[]> refused(HttpClientResponse answer) {
        return Future.failedFuture(new Unread("It was answered with status " + answer.statusCode() + "."));
    }

    private Future<byte[]> body(HttpClientResponse answer) {
        Promise<byte[]> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        answer.exceptionHandler(whole::tryFail)
                .handler(chunk -> {
                    if (read.length() + chunk.length() > mostBytes) {
                        whole.tryFail(new Unread("It is larger than " + mostBytes + " bytes."));
                    } else {
                        read.appendBuffer(chunk);
                    }
                })
                .endHandler(end -> whole.tryComplete(read.getBytes()));
        return whole.future();
    }

    private static Unread problem(Throwable fault) {
        if (fault instanceof Unread known) {
            return known;
        }
        if (fault instanceof Dialling.Blocked) {
            return new Unread(String.valueOf(fault.getMessage()));
        }
        return new Unread(FaultWords.of(fault));
    }

    @Override
    public void close() {
        dialling.close();
    }

    /** Why nothing was read. */
    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unread(String why) {
            super(why);
        }
    }
}
