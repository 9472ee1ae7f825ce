package org.standingorders.rule;

/**
 * Asks a table that is a catalogue (contacts, phases, checklist, modes) for the rows of one key.
 *
 * @param key such as {@code on_call_admin} or {@code OBSERVE}
 */
public record Lookup(String key) {}
