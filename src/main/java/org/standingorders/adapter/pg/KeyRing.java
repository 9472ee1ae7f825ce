package org.standingorders.adapter.pg;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.KeyDesk.Credential;

/** The keys that are valid at one time, to be looked up in memory. Safe for several threads. */
final class KeyRing {
    private static final byte[] NOBODY = new byte[32];

    private final Map<Long, Held> held = new HashMap<>();
    private final Map<String, Held> byId = new HashMap<>();

    /** @param keys a later one takes the place of an earlier one with the same secret */
    KeyRing(List<Held> keys) {
        for (Held each : keys) {
            held.put(place(each.mac), each);
            byId.put(each.credential.id(), each);
        }
    }

    /** In the same time for known and unknown secrets; the place in the map tells nothing, as it depends on the pepper. */
    Optional<Credential> find(byte[] mac) {
        Held found = held.get(place(mac));
        boolean same = MessageDigest.isEqual(mac, found == null ? NOBODY : found.mac);
        if (found == null || !same) {
            return Optional.empty();
        }
        found.used = true;
        return found.answer;
    }

    /** The ids of the keys that were used since the last call. */
    List<String> takeUsed() {
        List<Held> used = byId.values().stream().filter(each -> each.used).toList();
        used.forEach(each -> each.used = false);
        return used.stream().map(each -> each.credential.id()).toList();
    }

    /** Takes over which keys were used. */
    KeyRing after(@Nullable KeyRing before) {
        if (before != null) {
            byId.forEach((id, key) -> key.used |= before.byId.containsKey(id) && before.byId.get(id).used);
        }
        return this;
    }

    private static Long place(byte[] mac) {
        return ByteBuffer.wrap(mac).getLong();
    }

    /** A key in the ring. */
    static final class Held {
        private final byte[] mac;
        private final Credential credential;
        private final Optional<Credential> answer;
        private volatile boolean used;

        Held(byte[] mac, Credential credential) {
            this.mac = mac;
            this.credential = credential;
            answer = Optional.of(credential);
        }
    }
}
