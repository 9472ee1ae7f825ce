package org.standingorders.fact;

/** A word of which one may say that nobody knows; such a word shows nothing, good or bad (A9). */
public interface Knowable {
    boolean known();
}
