package org.standingorders.fact;

/** The five defense levels, from safe to emergency (domain.md 2.1). */
public enum Level {
    GREEN,
    YELLOW,
    ORANGE,
    RED,
    BLACK;

    public boolean worseThan(Level other) {
        return ordinal() > other.ordinal();
    }
}
