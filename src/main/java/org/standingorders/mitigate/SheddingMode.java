package org.standingorders.mitigate;

/** How far load shedding goes, the gravest last. */
public enum SheddingMode {
    NONE,
    /** Computed and shown, nothing is changed. */
    SIMULATE,
    /** Carried out once somebody has approved it. */
    EXECUTE
}
