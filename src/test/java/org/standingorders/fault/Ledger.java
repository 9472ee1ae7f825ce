package org.standingorders.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;

/** What the clients sent, and what they were answered. Safe for several threads. */
final class Ledger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConcurrentMap<FactId, Answered> answered = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicLong longestWait = new AtomicLong();

    /** A fact with what its sender was told of it. */
    record Answered(Fact fact, JsonNode result) {}

    /** @param body of a 200 */
    void answered(List<Fact> sent, String body) throws IOException {
        JsonNode results = JSON.readTree(body).path("results");
        for (int i = 0; i < sent.size(); i++) {
            Fact fact = sent.get(i);
            answered.put(fact.id(), new Answered(fact, Objects.requireNonNull(results.get(i))));
        }
    }

    /** The connection broke, or the service said that it confirms nothing. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    /** A client has waited so long until it was answered, or until the connection broke. */
    void waited(Duration time) {
        longestWait.accumulateAndGet(time.toNanos(), Math::max);
    }

    Duration longestWait() {
        return Duration.ofNanos(longestWait.get());
    }

    int facts() {
        return answered.size();
    }

    /** Requests that had to be sent again. */
    int repeats() {
        return unanswered.get();
    }

    List<Answered> all() {
        return answered.values().stream()
                .sorted((a, b) -> a.fact().id().compareTo(b.fact().id()))
                .toList();
    }

    /** How often each condition was reported, by the dedup key of its incident. */
    Map<String, Long> reports() {
        return answered.values().stream()
                .map(each -> Traffic.incident(each.fact()))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
    }
}
