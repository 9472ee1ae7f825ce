package org.standingorders.rule;

/** What a decision point answers; a record that can be stored and compared byte by byte. */
public interface Answer {}
