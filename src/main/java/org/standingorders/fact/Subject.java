package org.standingorders.fact;

/** What a fact is about. Of all facts about one subject, only the newest counts. */
public record Subject(String programId, String factType, String key) {}
