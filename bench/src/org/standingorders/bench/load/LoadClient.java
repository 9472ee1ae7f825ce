package org.standingorders.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Drives one server from one thread, so that it takes little of the machine that it shares with the server.
 *
 * <p>It wakes at least every millisecond; a request that goes out late for that, or for want of an idle connection,
 * counts from when it was meant to go out (no coordinated omission).
 */
public final class LoadClient {
    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;
    private static final long GRACE = Duration.ofSeconds(30).toNanos();
    private static final int DIGITS = 3;

    private final LoadPlan plan;
    private final Requests requests;
    private final Histogram latency = new Histogram(LONGEST_MICROS, DIGITS);
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(1 << 16);
    private final long start = System.nanoTime();
    private long sent;
    private long answered;
    private long refused;
    private @Nullable String firstFailure;

    private LoadClient(LoadPlan plan, Requests requests) {
        this.plan = plan;
        this.requests = requests;
    }

    /** Runs the plan to its end. */
    public static LoadResult run(LoadPlan plan, Requests requests) throws IOException {
        try (Selector selector = Selector.open()) {
            return new LoadClient(plan, requests).drive(selector);
        }
    }

    private LoadResult drive(Selector selector) throws IOException {
        try {
            connect(selector);
            long end = plan.duration().toNanos();
            while (now() < end) {
                sendDue(end);
                selector.select(this::advance, 1);
            }
            while (idle.size() < connections.size() && now() < end + GRACE) {
                selector.select(this::advance, 1);
            }
            return result();
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private void connect(Selector selector) throws IOException {
        for (int i = 0; i < plan.connections(); i++) {
            connections.add(new Connection(plan.server(), selector));
        }
        idle.addAll(connections);
    }

    private void sendDue(long end) throws IOException {
        long now = now();
        while (!idle.isEmpty()) {
            long intended = plan.pace().intended(sent, now);
            if (intended > now || intended >= end) {
                return;
            }
            idle.remove().send(requests.next(), intended);
            sent++;
        }
    }

    private void advance(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (connection.advance(incoming)) {
                answered(connection);
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void answered(Connection connection) {
        answered++;
        latency.recordValue(Math.min(LONGEST_MICROS, (now() - connection.intended()) / 1000));
        if (!connection.response().success()) {
            refused++;
            firstFailure = firstFailure == null ? connection.response().text() : firstFailure;
        }
        idle.add(connection);
    }

    private LoadResult result() {
        long acked = (answered - refused) * requests.factsPerRequest();
        return new LoadResult(acked, sent - answered + refused, firstFailure, latency, Duration.ofNanos(now()));
    }

    private long now() {
        return System.nanoTime() - start;
    }
}
