package org.standingorders.contact;

import java.time.Instant;

/**
 * A time in which nobody holds a role by its calendar, so that its fallback would be told.
 *
 * @param from included
 * @param to not included
 */
public record Gap(Instant from, Instant to) {}
