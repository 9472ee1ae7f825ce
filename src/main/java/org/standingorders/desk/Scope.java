package org.standingorders.desk;

import java.util.Set;

/**
 * The programs that a credential may see and change.
 *
 * @param programs empty = all of them
 */
public record Scope(Set<String> programs) {
    public static final Scope ALL = new Scope(Set.of());

    public Scope {
        programs = Set.copyOf(programs);
    }

    public boolean covers(String programId) {
        return programs.isEmpty() || programs.contains(programId);
    }
}
