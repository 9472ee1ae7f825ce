package org.standingorders.detect;

/** An open incident's condition: the row that opened it and the dedup key it was opened under. */
public record Watch(String row, String dedupKey) {}
