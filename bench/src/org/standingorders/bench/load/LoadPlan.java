package org.standingorders.bench.load;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * How to load one server.
 *
 * @param connections kept alive for the whole run; one request at a time on each
 * @param duration how long new requests go out; answers to the last ones are waited for
 */
public record LoadPlan(InetSocketAddress server, int connections, Pace pace, Duration duration) {}
