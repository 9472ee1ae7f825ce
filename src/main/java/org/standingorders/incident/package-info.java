/**
 * What a detection belongs to: the incident, its states as types, and everything that can happen to it.
 *
 * <p>Input: events. Output: the incident after them. An incident changes only by {@link IncidentEvent#applyTo}; nothing
 * here knows rules, time or storage.
 */
@NullMarked
package org.standingorders.incident;

import org.jspecify.annotations.NullMarked;
