package org.standingorders.adapter.pg;

import java.util.UUID;
import org.standingorders.flow.Happening;
import org.standingorders.wire.Json;

/**
 * Something that happened to an incident, in its place among all that happened in the program.
 *
 * @param place from 1, without gaps
 * @param hash covers the program, the place, the incident, the event and the hash before it
 */
record EventEntry(long place, Happening happening, byte[] body, byte[] hash) {

    static EventEntry after(LogHead head, String programId, Happening happening) {
        byte[] body = Json.write(happening.event());
        byte[] hash = hash(head.next(programId), happening.incident().value(), happening.seq(), body);
        return new EventEntry(head.entries() + 1, happening, body, hash);
    }

    static byte[] hash(Hash begun, UUID incident, long seq, byte[] body) {
        return begun.with(incident.toString()).with(seq).with(body).bytes();
    }

    LogHead head() {
        return new LogHead(place, hash);
    }
}
