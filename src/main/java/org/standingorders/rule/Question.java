package org.standingorders.rule;

/** What a decision point is asked; a record that can be stored and asked again (promise 3). */
public interface Question {}
