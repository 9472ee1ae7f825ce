package org.standingorders.adapter.http.form;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.fact.Default;
import org.standingorders.fact.Fact;
import org.standingorders.fact.MaxItems;
import org.standingorders.fact.MaxLength;
import org.standingorders.fact.Range;
import org.standingorders.incident.HumanFinding;
import org.standingorders.incident.Status;
import org.standingorders.notice.Destination.Kind;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/** The bodies that people's tools post, with the limits of each member; a member without {@code @Nullable} must be given. */
public final class Forms {
    private Forms() {}

    public record Report(
            @Default(Fact.DEFAULT_PROGRAM) String programId,
            IncidentType type,
            Severity severity,
            @MaxLength(500) String summary,
            @Nullable Instant onsetAt) {}

    public record Acknowledge(
            @MaxLength(value = 1000, lines = true) @Nullable String note,
            @Nullable Instant until) {}

    public record ChangeSeverity(
            Severity severity,
            @MaxLength(value = 1000, lines = true) String reason) {}

    public record Note(
            @MaxLength(value = 4000, lines = true) String text) {}

    public record MaybeBecause(
            @MaxLength(value = 1000, lines = true) @Nullable String reason) {}

    public record Because(
            @MaxLength(value = 1000, lines = true) String reason) {}

    /** What a person has found; {@code discoveredAt} null = when it was first said. */
    public record Finding(
            HumanFinding.Kind finding,
            @Nullable Boolean breachExcluded,
            @Range(min = 0, max = 100_000_000) @Nullable Integer individuals,
            @Range(min = 0, max = 100_000_000) @Nullable Integer inOneState,
            @Nullable Instant discoveredAt,
            @MaxLength(value = 1000, lines = true) String reason) {}

    public record Done(
            @MaxLength(value = 1000, lines = true) String note) {}

    public record Duplicate(
            String of,
            @MaxLength(value = 1000, lines = true) String reason) {}

    /** Who holds a contact role; {@code fallback} null = as DT-06 says, {@code calendar} null = all people together. */
    public record Contact(
            @MaxItems(50) List<Person> people,
            @MaxLength(64) @Nullable String fallback,
            @Nullable Calendar calendar) {}

    /** Where it is said who of them is on call; {@code zone} is that of days, and of times that name none. */
    public record Calendar(
            @MaxLength(2000) String url,
            @MaxLength(64) @Nullable String zone) {}

    /** Somebody who may hold it, best channel first. */
    public record Person(
            @MaxLength(64) String ref,
            @MaxLength(120) String name,
            @MaxItems(8) List<Channel> channels) {}

    /** An {@code address} for e-mail, a {@code destination} for everything that was set up as one. */
    public record Channel(
            ChannelKind kind,
            @MaxLength(254) @Nullable String address,
            @MaxLength(36) @Nullable String destination) {}

    /** The kinds of {@link Channel}. */
    public enum ChannelKind {
        EMAIL,
        VIA;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where notices shall be posted to; {@code routingKey} for pagers, {@code programs} for executors. */
    public record Destination(
            @MaxLength(120) String name,
            Kind kind,
            @MaxLength(2000) String url,
            @MaxLength(64) @Nullable String routingKey,
            @MaxItems(500) List<String> programs) {}

    /** Nothing more need be said. */
    public record Nothing() {}

    /** A key to be issued; {@code programIds} empty = all programs. */
    public record Key(
            String name,
            KeyRole role,
            @MaxItems(16) List<String> contactRoles,
            List<String> programIds,
            @Nullable Instant expiresAt) {}

    /** What is tried beside facts; {@code policy} null = the active one. */
    public record Rehearsal(
            @Nullable Supposed incident,
            @Nullable Instant now,
            @MaxLength(80) @Nullable String policy) {}

    /** An incident as somebody imagines it; {@code escalations} empty = see {@link Scenes}. */
    public record Supposed(
            @Default(Fact.DEFAULT_PROGRAM) String programId,
            @Nullable IncidentType type,
            Severity severity,
            @Nullable Status status,
            @Nullable Instant detectedAt,
            @MaxLength(200) @Nullable String dedupKey,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedUntil,
            List<Told> escalations) {}

    /** A role that a supposed incident has told; {@code severity} null = the incident's. */
    public record Told(
            String tier,
            String role,
            @Nullable Severity severity,
            @Nullable Instant at) {}
}
