package org.standingorders.adapter.pg;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.util.Set;
import org.standingorders.desk.Busy;
import org.standingorders.desk.OnceConflict;
import org.standingorders.desk.Unavailable;

/** What a failure of the database means for those who wait for it. */
public final class Faults {
    private static final String READ_ONLY = "25006";
    private static final String ONE_OPEN = "incidents_one_open";
    private static final Set<String> CLASHES = Set.of("40001", "40P01", "23505");
    private static final Set<String> OUT_OF_TIME = Set.of("55P03", "57014");

    private Faults() {}

    /** The statement itself was refused, so asking again the same way is no use: bad values, a broken constraint. */
    public static boolean refused(Throwable fault) {
        return fault instanceof PgException sql && sql.getSqlState().matches("(22|23|42).*") && !clash(fault);
    }

    /** Somebody else was faster; asking again may well do. */
    public static boolean clash(Throwable fault) {
        return fault instanceof PgException sql && CLASHES.contains(sql.getSqlState());
    }

    /** A second incident would have been open under one dedup key (A6). */
    public static boolean dedupKeyTaken(Throwable fault) {
        return fault instanceof PgException sql && ONE_OPEN.equals(sql.getConstraint());
    }

    /** The end of the transaction was not learnt, or its connection was lost on the way to it. */
    public static boolean unknown(Throwable fault) {
        return !(fault instanceof Busy) && !(fault instanceof Unavailable) && spoils(fault);
    }

    /** No failure of the database at all but of the code that works with it, which nobody would otherwise hear of. */
    public static boolean ours(Throwable fault) {
        return fault instanceof RuntimeException
                && !(fault instanceof VertxException || fault instanceof OnceConflict)
                && !(fault instanceof Busy || fault instanceof Unavailable);
    }

    /** What the desk promises to say: busy and unavailable stay, anything else of the database is unavailable. */
    public static Throwable forDesk(Throwable fault) {
        boolean said = fault instanceof Busy || fault instanceof Unavailable;
        return said ? fault : new Unavailable("The database did not do what was asked of it.", fault);
    }

    /**
     * Whether the connection is still of use after the failure. A server that went into recovery, read-only or away must
     * not be asked again on the same connection.
     */
    static boolean spoils(Throwable fault) {
        if (!(fault instanceof PgException sql)) {
            return !(fault instanceof OnceConflict);
        }
        String state = sql.getSqlState();
        return READ_ONLY.equals(state)
                || state == null
                || state.startsWith("08")
                || state.startsWith("57") && !OUT_OF_TIME.contains(state)
                || state.startsWith("XX");
    }
}
