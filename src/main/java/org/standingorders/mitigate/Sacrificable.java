package org.standingorders.mitigate;

/** How far a rotation may be reduced (A57), the most protected last. */
public enum Sacrificable {
    /** Down to its minimum, which may be nothing. */
    YES,
    /** Down to its minimum, but never to nothing. */
    PARTIAL,
    NO
}
