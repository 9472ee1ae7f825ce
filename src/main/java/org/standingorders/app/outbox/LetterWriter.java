package org.standingorders.app.outbox;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standingorders.adapter.pg.PgLetters;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.NoticeEvent;
import org.standingorders.incident.NoticeId;
import org.standingorders.incident.ResponseEvent;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Notice;

/** Puts notices into a letter when it is sent, so that it says how things stand then and not how they stood. */
final class LetterWriter {
    private final PgLetters stored;
    private final Addresses addresses;

    LetterWriter(PgLetters stored, Addresses addresses) {
        this.stored = stored;
        this.addresses = addresses;
    }

    /** @param notices to one person, oldest first, never none */
    Future<Letter> write(List<Notice> notices) {
        List<Future<Letter.Item>> items = notices.stream().map(this::item).toList();
        Notice first = notices.get(0);
        return Future.all(items)
                .map(written -> new Letter(
                        id(notices),
                        Objects.requireNonNull(first.to()),
                        items.stream().map(Future::result).toList()));
    }

    /** Other notices are another letter, so that a receiver that drops repeats does not drop what was added. */
    private static NoticeId id(List<Notice> notices) {
        if (notices.size() == 1) {
            return notices.get(0).id();
        }
        String all = notices.stream().map(notice -> notice.id().toString()).collect(Collectors.joining(" "));
        return new NoticeId(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
    }

    private Future<Letter.Item> item(Notice notice) {
        Future<Incident> incident = stored.incident(notice);
        Future<Optional<Instant>> before = stored.toldBefore(notice);
        Future<List<IncidentEvent>> events = stored.events(notice.incident());
        return Future.all(incident, before, events)
                .map(read -> new Letter.Item(
                        notice,
                        incident.result(),
                        before.result()
                                .map(since -> changes(events.result(), since))
                                .orElse(List.of()),
                        addresses.acknowledge(notice),
                        addresses.answer(notice),
                        addresses.console(notice)));
    }

    private static List<String> changes(List<IncidentEvent> newestFirst, Instant since) {
        List<String> changes = new ArrayList<>(newestFirst.stream()
                .filter(event -> event.stamp().at().isAfter(since))
                .filter(event -> !(event instanceof NoticeEvent || event instanceof ResponseEvent.Escalated))
                .map(IncidentEvent::sentence)
                .toList());
        Collections.reverse(changes);
        return changes;
    }
}
