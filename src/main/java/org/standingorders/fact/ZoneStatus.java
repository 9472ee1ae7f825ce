package org.standingorders.fact;

import org.jspecify.annotations.Nullable;

/** The staffing of one zone, and how far it is closed against borrowing (domain.md 2.6). */
@FactType("zone_status")
@AtLeastOne({"available", "status"})
public record ZoneStatus(
        @Key String zone,
        @Nullable ZoneType type,
        @Unit("people") @Nullable Integer available,
        @Unit("people") @Nullable Integer minimum,
        @Unit("people") @Nullable Integer optimal,
        @Nullable Level status,
        @Nullable Containment containment,
        @Unit("people") @Nullable Integer borrowed,
        @Unit("people") @Nullable Integer lent)
        implements Reading {
    /** What the zone does. */
    public enum ZoneType {
        INPATIENT,
        OUTPATIENT,
        ON_CALL,
        EDUCATION,
        RESEARCH,
        ADMINISTRATIVE,
        PROCEDURES
    }

    /** From open to fully isolated. */
    public enum Containment {
        NONE,
        SOFT,
        MODERATE,
        STRICT,
        LOCKDOWN
    }
}
