package org.standingorders.mitigate;

/** What a program can suspend (domain.md 2.4); patient safety and the ACGME minimum are not among it. */
public enum Activity {
    OPTIONAL_EDUCATION,
    ADMINISTRATION,
    RESEARCH,
    CORE_EDUCATION,
    CONTINUITY_OF_CARE
}
