package org.standingorders.bench.bare;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;

/** Takes facts from any POST and says to any GET that it is ready: an object is batched with others, an array is one insert of its own. */
record BareIntake(BareTable table, Batches batches) implements Handler<HttpServerRequest> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader ONE = JSON.readerFor(BareFact.class);
    private static final ObjectReader MANY = JSON.readerFor(new TypeReference<List<BareFact>>() {});
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    @Override
    public void handle(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.GET)) {
            answer(request, OK, "{\"ready\":true}");
            return;
        }
        request.body()
                .compose(this::store)
                .onSuccess(stored -> answer(request, OK, "{\"stored\":true}"))
                .onFailure(failure -> answer(
                        request, failure instanceof IOException ? BAD_REQUEST : UNAVAILABLE, failure.toString()));
    }

    private Future<Void> store(Buffer body) {
        try {
            byte[] bytes = body.getBytes();
            return body.length() > 0 && bytes[0] == '['
                    ? table.insert(MANY.readValue(bytes))
                    : batches.store(ONE.readValue(bytes));
        } catch (IOException malformed) {
            return Future.failedFuture(malformed);
        }
    }

    private static void answer(HttpServerRequest request, int status, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(body)
                .onFailure(gone -> request.connection().close());
    }
}
