package org.standingorders.adapter.http.server;

import io.vertx.core.Future;

/** Answers a call: decodes, asks the desk once, encodes. A refusal is thrown, or fails the future, as {@link Refused}. */
@FunctionalInterface
public interface Endpoint {
    Future<Reply> answer(Call call);
}
