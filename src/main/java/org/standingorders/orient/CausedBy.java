package org.standingorders.orient;

import java.util.Locale;
import org.standingorders.fact.Change.ChangeKind;

/** What a rollback would have to undo (DT-11, A52), the first before the others. */
public enum CausedBy {
    DATABASE_CHANGE,
    CODE_CHANGE,
    /** Nothing that has an earlier good state. */
    NEITHER;

    /** What a change of this kind is to a rollback. */
    public static CausedBy of(ChangeKind kind) {
        return switch (kind) {
            case DATABASE_MIGRATION, DATA_EDIT -> DATABASE_CHANGE;
            case CODE, CONFIG, CONSTRAINT -> CODE_CHANGE;
            case INFRASTRUCTURE, PERSONNEL, POLICY -> NEITHER;
        };
    }

    /** Lower case, as in JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
