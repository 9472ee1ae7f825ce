package org.standingorders.adapter.http.server;

import io.vertx.core.http.HttpMethod;

/**
 * One thing that can be asked.
 *
 * @param path with parameters in braces, such as {@code /v1/facts/{fact_id}}
 * @param patient whether the sender gives up on any 4xx, so that even a 429 must be a 503 (Alertmanager's webhook)
 */
public record Route(
        HttpMethod method, String path, Access access, Payload payload, boolean patient, Endpoint endpoint) {

    /** Such as {@code POST /v1/facts}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
