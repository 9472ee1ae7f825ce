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
import java.util.stream.Stream;
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
        return stored.incidents(notices)
                .map(incidents -> new Letter(
                        id(notices),
                        Objects.requireNonNull(notices.get(0).to()),
                        notices.stream()
                                .map(notice -> item(notice, Objects.requireNonNull(incidents.get(notice.incident()))))
                                .toList()))
                .compose(this::withChanges);
    }

    /** Of the most urgent alone: nobody reads what happened to all of two hundred incidents. */
    private Future<Letter> withChanges(Letter letter) {
        List<Future<Letter.Item>> whole = letter.items().stream()
                .limit(Letter.MOST_WHOLE)
                .map(this::withChanges)
                .toList();
        Stream<Letter.Item> others = letter.items().stream().skip(Letter.MOST_WHOLE);
        return Future.all(whole)
                .map(read -> new Letter(
                        letter.id(),
                        letter.to(),
                        Stream.concat(whole.stream().map(Future::result), others)
                                .toList()));
    }

    /** Other notices are another letter, so that a receiver that drops repeats does not drop what was added. */
    private static NoticeId id(List<Notice> notices) {
        if (notices.size() == 1) {
            return notices.get(0).id();
        }
        String all = notices.stream().map(notice -> notice.id().toString()).collect(Collectors.joining(" "));
        return new NoticeId(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
    }

    private Letter.Item item(Notice notice, Incident incident) {
        return new Letter.Item(
                notice,
                incident,
                List.of(),
                addresses.acknowledge(notice),
                addresses.answer(notice),
                addresses.console(notice));
    }

    private Future<Letter.Item> withChanges(Letter.Item item) {
        Future<Optional<Instant>> before = stored.toldBefore(item.notice());
        Future<List<IncidentEvent>> events = stored.events(item.notice().incident());
        return Future.all(before, events)
                .map(read -> before.result()
                        .map(since -> item.since(changes(events.result(), since)))
                        .orElse(item));
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
