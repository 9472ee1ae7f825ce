package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Contact;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Role;

/** Keeps who holds each contact role. */
public interface ContactDesk {

    /** By role. */
    Future<List<Kept>> contacts();

    Future<Optional<Kept>> contact(Role role);

    /** Keeps a contact in the place of the one before; decides from the next transaction on, on every instance. */
    Future<Keeping> keep(Change change);

    /**
     * What is to be kept, and by whom.
     *
     * @param feed of its on-call calendar; null = none, and then all of its people hold the role together
     * @param expected the version that the caller read; null = whatever it is
     */
    record Change(
            Contact contact, @Nullable Feed feed, @Nullable Integer expected, Actor actor) {}

    /**
     * An iCalendar feed.
     *
     * @param url https or http; often a secret
     * @param zone of its days, and of times that name none, such as {@code Europe/Berlin}; null = UTC
     */
    record Feed(String url, @Nullable String zone) {}

    /** What came of keeping one. */
    sealed interface Keeping {}

    /**
     * A contact as it is kept, with the shifts that its calendar gives it.
     *
     * @param version 1 for the first
     */
    record Kept(Contact contact, int version, @Nullable OnCall onCall) implements Keeping {}

    /** Another version is kept than the expected one. */
    record Stale() implements Keeping {}

    /**
     * It cannot be kept: the policy knows no such role, or the feed may not be called from here (H20).
     *
     * @param pointer to the member of what was posted; empty for the role itself
     */
    record Unfit(String pointer, String why) implements Keeping {}

    /**
     * How it stands with a calendar.
     *
     * @param readAt when it was last read; null = not yet
     * @param problem why the last try failed; null when it did not
     */
    record OnCall(
            Feed feed, @Nullable Instant readAt, @Nullable String problem) {}
}
