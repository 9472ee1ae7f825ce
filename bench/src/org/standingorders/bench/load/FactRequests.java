package org.standingorders.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * Posts {@code api_health} facts of many services in turn. Most are healthy; the bad ones say four failures in a row
 * (DT-01: more than three) and belong to the first hundredth of the services, as trouble does.
 */
public final class FactRequests implements Requests {
    private static final int TROUBLED_SHARE = 100;
    private static final int ROOM_PER_FACT = 256;

    private final String head;
    private final Mix mix;
    private final Random random;
    private final FactIds ids = new FactIds();
    private int series;

    /**
     * Which facts to post.
     *
     * @param factsPerRequest 1 posts an object, more an array
     * @param services how many series, at least 100
     * @param badShare of the facts, 0..1
     */
    public record Mix(int factsPerRequest, int services, double badShare) {}

    /** @param target path and headers, such as {@code /v1/facts HTTP/1.1\r\nHost: localhost}, without a line end */
    public FactRequests(String target, Mix mix, long seed) {
        this.head = "POST " + target + "\r\nContent-Type: application/json\r\nContent-Length: ";
        this.mix = mix;
        this.random = new Random(seed);
    }

    @Override
    public int factsPerRequest() {
        return mix.factsPerRequest();
    }

    @Override
    public ByteBuffer next() {
        StringBuilder body = new StringBuilder(mix.factsPerRequest() * ROOM_PER_FACT);
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        fact(body, now);
        for (int i = 1; i < mix.factsPerRequest(); i++) {
            fact(body.append(','), now);
        }
        String all = mix.factsPerRequest() == 1 ? body.toString() : "[" + body + "]";
        return ByteBuffer.wrap((head + all.length() + "\r\n\r\n" + all).getBytes(ISO_8859_1));
    }

    private void fact(StringBuilder body, String now) {
        boolean bad = random.nextDouble() < mix.badShare();
        series = (series + 1) % mix.services();
        body.append("{\"fact_id\":\"")
                .append(ids.next())
                .append("\",\"fact_type\":\"api_health\",\"source\":\"bench\",\"observed_at\":\"")
                .append(now)
                .append("\",\"service\":\"service-")
                .append(bad ? random.nextInt(mix.services() / TROUBLED_SHARE) : series)
                .append("\",\"consecutive_failures\":")
                .append(bad ? 4 : 0)
                .append(",\"p95_ms\":")
                .append(80 + random.nextInt(200))
                .append(",\"error_rate\":0.01,\"window_s\":60}");
    }
}
