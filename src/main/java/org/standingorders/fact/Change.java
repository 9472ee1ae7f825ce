package org.standingorders.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that was changed in the system, its settings, its data or its people; the author is a team, never a person. */
@FactType("change")
public record Change(
        @Key String changeId,
        ChangeKind kind,
        Instant deployedAt,
        List<String> components,
        @Nullable String authorTeam,
        TriState testsPresent,
        TriState reviewed,
        TriState preflightPassed,
        @Nullable Boolean inNoChangeWindow,
        @Nullable String commitRef,
        @Nullable String previousRef,
        @Nullable Boolean reversible)
        implements Reading {
    public Change {
        components = List.copyOf(components);
    }

    /** What was changed; it decides what a rollback returns to (DT-11). */
    public enum ChangeKind {
        CODE,
        CONFIG,
        CONSTRAINT,
        DATABASE_MIGRATION,
        DATA_EDIT,
        INFRASTRUCTURE,
        PERSONNEL,
        POLICY
    }
}
