package org.standingorders.adapter.http.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Person;
import org.standingorders.desk.ContactDesk.Feed;
import org.standingorders.fact.FactProblem;
import org.standingorders.rule.Role;
import org.standingorders.wire.Decoded;

/** A contact as it was posted; every part that is none is told with its place. */
public final class Contacts {
    private static final UUID NONE = new UUID(0, 0);

    private final List<FactProblem> problems = new ArrayList<>();

    private Contacts() {}

    /**
     * @param feed of its calendar; null = none
     */
    public record Posted(Contact contact, @Nullable Feed feed) {}

    public static Decoded<Posted> of(Role role, Forms.Contact form) {
        return new Contacts().contact(role, form);
    }

    private Decoded<Posted> contact(Role role, Forms.Contact form) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < form.people().size(); i++) {
            Person person = person(form.people().get(i), "/people/" + i);
            if (person != null) {
                people.add(person);
            }
        }
        requireDistinct(people);
        String fallbackName = form.fallback();
        Role fallback = fallbackName == null ? null : made("/fallback", () -> new Role(fallbackName));
        Feed feed = form.calendar() == null ? null : feed(form.calendar());
        return problems.isEmpty()
                ? Decoded.of(new Posted(new Contact(role, people, fallback, null), feed))
                : Decoded.refused(problems);
    }

    /** Decisions keep refs alone, so two people of one ref could not be told apart later. */
    private void requireDistinct(List<Person> people) {
        Set<String> refs = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            if (!refs.add(people.get(i).ref())) {
                problems.add(new FactProblem(
                        "/people/" + i + "/ref", FactProblem.Code.INCONSISTENT, "Another person has this ref."));
            }
        }
    }

    private @Nullable Feed feed(Forms.Calendar form) {
        String url = made("/calendar/url", () -> address(form.url()));
        String zoneName = form.zone();
        String zone = zoneName == null ? null : made("/calendar/zone", () -> zone(zoneName));
        return url == null ? null : new Feed(url, zone);
    }

    private static String address(String text) {
        try {
            return new URI(text).toString();
        } catch (URISyntaxException none) {
            throw new IllegalArgumentException(
                    "A calendar has an address, such as https://calendar.hospital.example/on-call.ics.");
        }
    }

    private static String zone(String name) {
        try {
            return ZoneId.of(name).getId();
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("A time zone is named as in the tz database, such as Europe/Berlin.");
        }
    }

    private @Nullable Person person(Forms.Person form, String place) {
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < form.channels().size(); i++) {
            Channel channel = channel(form.channels().get(i), place + "/channels/" + i);
            if (channel != null) {
                channels.add(channel);
            }
        }
        return made(place, () -> new Person(form.ref(), form.name(), channels));
    }

    private @Nullable Channel channel(Forms.Channel form, String place) {
        return switch (form.kind()) {
            case EMAIL -> made(place + "/address", () -> new Channel.Email(given(form.address(), "an address")));
            case VIA ->
                made(place + "/destination", () -> new Channel.Via(id(given(form.destination(), "a destination"))));
        };
    }

    private static String given(@Nullable String value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("This kind of channel needs " + what + ".");
        }
        return value;
    }

    private static UUID id(String text) {
        UUID id = text.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(text) : NONE;
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("A destination is named by its id, a UUID.");
        }
        return id;
    }

    private <T> @Nullable T made(String place, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException none) {
            problems.add(new FactProblem(place, FactProblem.Code.INCONSISTENT, String.valueOf(none.getMessage())));
            return null;
        }
    }
}
