package org.standingorders.fact;

import org.jspecify.annotations.Nullable;

/**
 * What it means when a field is absent.
 *
 * @param key true when the field is part of what the reading is about
 * @param required true when the fact is refused without it
 * @param fromEnvelope true when the value is posted once, as the envelope field of the same name
 * @param absent the value taken when the field is absent; null stands for unknown
 */
public record Presence(
        boolean key,
        boolean required,
        boolean fromEnvelope,
        @Nullable Object absent) {}
