package org.standingorders.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Posts alerts of many series in turn to Alertmanager's API, each with a new start, as the nearest peer of a fact. */
public final class AlertRequests implements Requests {
    private static final int ROOM_PER_ALERT = 256;

    private final String head;
    private final int alertsPerRequest;
    private final int services;
    private int series;

    /** @param target path and headers without a line end */
    public AlertRequests(String target, int alertsPerRequest, int services) {
        this.head = "POST " + target + "\r\nContent-Type: application/json\r\nContent-Length: ";
        this.alertsPerRequest = alertsPerRequest;
        this.services = services;
    }

    @Override
    public int factsPerRequest() {
        return alertsPerRequest;
    }

    @Override
    public ByteBuffer next() {
        StringBuilder body = new StringBuilder(alertsPerRequest * ROOM_PER_ALERT).append('[');
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        for (int i = 0; i < alertsPerRequest; i++) {
            series = (series + 1) % services;
            body.append(i == 0 ? "" : ",")
                    .append("{\"labels\":{\"alertname\":\"ApiDown\",\"severity\":\"high\",\"service\":\"service-")
                    .append(series)
                    .append("\"},\"annotations\":{\"summary\":\"API does not answer\",\"value\":\"4\"},\"startsAt\":\"")
                    .append(now)
                    .append("\"}");
        }
        String all = body.append(']').toString();
        return ByteBuffer.wrap((head + all.length() + "\r\n\r\n" + all).getBytes(ISO_8859_1));
    }
}
