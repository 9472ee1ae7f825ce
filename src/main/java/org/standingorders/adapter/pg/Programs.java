package org.standingorders.adapter.pg;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.Scope;

/**
 * The programs that somebody may see and wants to see.
 *
 * @param asked null = whatever the scope allows
 */
record Programs(Scope scope, @Nullable String asked) {

    /** Null = all of them. */
    String @Nullable [] ids() {
        if (asked != null) {
            return scope.covers(asked) ? new String[] {asked} : new String[0];
        }
        Set<String> allowed = scope.programs();
        return allowed.isEmpty() ? null : allowed.toArray(String[]::new);
    }
}
