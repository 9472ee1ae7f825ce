package org.standingorders.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somewhere that notices are posted to, set up once and named by its id in contacts.
 *
 * @param url where to; a secret too, as whoever knows it can post there
 * @param secrets that sign what is sent, newest first; two while the receiver changes over, none for chat and pagers
 * @param programs whose steps an executor carries out; empty: those of every program that no other names
 */
public record Destination(UUID id, String name, Kind kind, String url, List<String> secrets, List<String> programs) {
    public Destination {
        secrets = List.copyOf(secrets);
        programs = List.copyOf(programs);
    }

    /** For any program. */
    public Destination(UUID id, String name, Kind kind, String url, List<String> secrets) {
        this(id, name, kind, url, secrets, List.of());
    }

    /** A program that both say is theirs; empty where there is none. */
    public Optional<String> disputed(Destination other) {
        return programs.stream().filter(other.programs::contains).findFirst();
    }

    /** What the receiver understands. */
    public enum Kind {
        /** Our own JSON, signed (Standard Webhooks). */
        WEBHOOK,
        /** An incoming webhook of Slack or of what speaks like it. */
        SLACK,
        /** An incoming webhook of Mattermost. */
        MATTERMOST,
        /** A workflow of Microsoft Teams. */
        TEAMS,
        /** Not for notices: what carries out the steps of a response, signed both ways. */
        EXECUTOR,
        /** PagerDuty's Events API v2; the routing key is the only secret. */
        PAGERDUTY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without the address and the secrets, for logs. */
    @Override
    public String toString() {
        return kind + " " + name + " (" + id + ")";
    }
}
