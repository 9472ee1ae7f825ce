package org.standingorders.app.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.standingorders.contact.Channel;

/** How many letters this instance is handing over at each channel, so that a slow one gets no more than a few. */
final class Doors {
    /** At most so many at once through one channel (F16). */
    static final int MOST = 4;

    private final Map<String, Integer> inside = new HashMap<>();

    synchronized void enter(Channel channel) {
        inside.merge(channel.key(), 1, Integer::sum);
    }

    synchronized void leave(Channel channel) {
        inside.computeIfPresent(channel.key(), (key, count) -> count == 1 ? null : count - 1);
    }

    /** Channels that take nothing more at the moment. */
    synchronized Set<String> busy() {
        return inside.entrySet().stream()
                .filter(each -> each.getValue() >= MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
