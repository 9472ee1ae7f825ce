package org.standingorders.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Reach.Skipped;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Roster;
import org.standingorders.rule.Role;

/**
 * All contacts under one version.
 *
 * @param version grows with every change to a contact or a calendar; 0 when nobody has kept any
 * @param former people who were kept once, by ref, as they were then
 */
public record Directory(long version, Map<Role, Contact> contacts, Map<String, Person> former) {
    public static final Directory EMPTY = new Directory(0, Map.of());

    public Directory {
        contacts = Map.copyOf(contacts);
        former = Map.copyOf(former);
    }

    /** Of contacts that never changed. */
    public Directory(long version, Map<Role, Contact> contacts) {
        this(version, contacts, Map.of());
    }

    /**
     * Who is reached when a role is to be told: those who hold it, or else its fallback at once, or that one's, until there
     * is somebody (A26). Nobody only when the whole path is empty.
     *
     * @param rosters facts of that type by role, as far as they hold
     */
    public Reach reach(Role role, Instant at, ContactRoles policy, Map<Role, Roster> rosters) {
        return walk(role, role, new ArrayList<>(), new Sight(at, policy, rosters));
    }

    /** Who is reached in place of a role's own people, who could not be told. */
    public Reach standIn(Role role, Instant at, ContactRoles policy, Map<Role, Roster> rosters) {
        List<Skipped> skipped = new ArrayList<>(List.of(new Skipped(role, Reach.Why.NOT_DELIVERED)));
        @Nullable Role next = next(Set.of(role), at, policy).orElse(null);
        return walk(role, next, skipped, new Sight(at, policy, rosters));
    }

    /** The roles that stand in for a role one after the other, while each before is empty (A26). */
    public List<Role> standIns(Role role, Instant at, ContactRoles policy) {
        Set<Role> path = new LinkedHashSet<>(List.of(role));
        Optional<Role> next = next(path, at, policy);
        while (next.isPresent()) {
            path.add(next.get());
            next = next(path, at, policy);
        }
        return path.stream().skip(1).toList();
    }

    /**
     * Who is kept under a role and is not told for it then, whoever is.
     *
     * @param rosters facts of that type by role, as far as they hold
     */
    public List<Absence> absences(Instant at, Map<Role, Fact> rosters) {
        return contacts.values().stream()
                .sorted(Comparator.comparing(contact -> contact.role().name()))
                .flatMap(contact -> Absence.of(contact, Optional.ofNullable(rosters.get(contact.role())), at))
                .toList();
    }

    /** What a look at the directory depends on beside it. */
    private record Sight(Instant at, ContactRoles policy, Map<Role, Roster> rosters) {}

    private Reach walk(Role role, @Nullable Role first, List<Skipped> skipped, Sight sight) {
        Set<Role> path = new LinkedHashSet<>(skipped.stream().map(Skipped::role).toList());
        Role asked = first;
        while (asked != null && path.add(asked)) {
            Holders holders = Holders.of(
                    Optional.ofNullable(contacts.get(asked)),
                    Optional.ofNullable(sight.rosters().get(asked)),
                    sight.at());
            if (!holders.people().isEmpty()) {
                return new Reach(role, asked, holders.refs(), skipped);
            }
            skipped.add(new Skipped(asked, holders.why()));
            asked = next(path, sight.at(), sight.policy()).orElse(null);
        }
        return new Reach(role, role, List.of(), skipped);
    }

    /** The refs of all people, whoever holds a role now. */
    public Set<String> people() {
        return contacts.values().stream()
                .flatMap(contact -> contact.people().stream())
                .map(Person::ref)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody who was reached for several roles, by all the channels that they are kept with. */
    public Optional<Person> person(List<Role> by, String ref) {
        return by.stream().flatMap(role -> person(role, ref).stream()).reduce(Person::joined);
    }

    /** Somebody who was reached for a role: as they are kept under it, or else under another, or else as they were last. */
    public Optional<Person> person(Role by, String ref) {
        Stream<Contact> others = contacts.values().stream()
                .sorted(Comparator.comparing(each -> each.role().name()));
        return Stream.concat(Stream.ofNullable(contacts.get(by)), others)
                .flatMap(contact -> contact.people().stream())
                .filter(person -> person.ref().equals(ref))
                .findFirst()
                .or(() -> Optional.ofNullable(former.get(ref)));
    }

    /**
     * Who stands in after those on the path: whom the contact of the last of them names, else DT-06; where both lead back or
     * nowhere, the same of the one before, so that no path ends while anybody is left to ask.
     */
    private Optional<Role> next(Set<Role> path, Instant at, ContactRoles policy) {
        List<Role> latestFirst = new ArrayList<>(path);
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .flatMap(role -> fallbacks(role, at, policy))
                .filter(role -> !path.contains(role))
                .findFirst();
    }

    private Stream<Role> fallbacks(Role role, Instant at, ContactRoles policy) {
        return Stream.concat(
                Optional.ofNullable(contacts.get(role)).map(Contact::fallback).stream(),
                policy.fallback(role, at).stream());
    }
}
