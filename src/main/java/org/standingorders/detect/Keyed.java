package org.standingorders.detect;

/** A derived value that is about one thing of several, such as one instance or one source. */
public interface Keyed {
    /** The key of the facts that it was derived from. */
    String key();
}
