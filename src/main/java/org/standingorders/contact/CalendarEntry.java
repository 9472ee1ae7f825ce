package org.standingorders.contact;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of an on-call calendar.
 *
 * @param title as people wrote it
 * @param attendees their mailboxes, such as {@code ann@hospital.example}
 * @param from included
 * @param to not included
 */
public record CalendarEntry(String title, List<String> attendees, Instant from, Instant to) {
    public CalendarEntry {
        attendees = List.copyOf(attendees);
    }

    /** Whom of these people it means: whoever attends, or else whoever the title alone names by name or ref. */
    Optional<Shift> shift(List<Person> people) {
        return people.stream()
                .filter(this::attends)
                .findFirst()
                .or(() -> only(people.stream().filter(this::titled).toList()))
                .map(person -> new Shift(person.ref(), from, to));
    }

    private boolean attends(Person person) {
        return person.channels().stream()
                .anyMatch(channel -> channel instanceof Channel.Email mail
                        && attendees.stream().anyMatch(mail.address()::equalsIgnoreCase));
    }

    private boolean titled(Person person) {
        return names(person.name()) || names(person.ref());
    }

    /** As whole words: {@code Ann} is not named by {@code Annual review}. */
    private boolean names(String words) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])")
                .matcher(title.toLowerCase(Locale.ROOT))
                .find();
    }

    /** A title that names two does not say which of them. */
    private static Optional<Person> only(List<Person> named) {
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
