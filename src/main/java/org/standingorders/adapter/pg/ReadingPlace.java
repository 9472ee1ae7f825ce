package org.standingorders.adapter.pg;

import java.time.LocalDate;

/** Where the newest fact of a type and key lies. */
record ReadingPlace(String factType, String key, LocalDate day, long position) {}
