package org.standingorders.adapter.pg;

import java.time.LocalDate;

/** Where a fact lies among those of its program. */
public record Place(LocalDate day, long position) {}
