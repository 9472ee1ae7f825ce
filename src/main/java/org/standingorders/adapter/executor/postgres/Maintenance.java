package org.standingorders.adapter.executor.postgres;

import java.util.List;
import java.util.Map;
import org.standingorders.adapter.executor.Artifact;
import org.standingorders.adapter.executor.Ended;
import org.standingorders.adapter.executor.program.Ran;
import org.standingorders.wire.Json;

/**
 * Keeps the application out of its database, and lets it in again. Sessions that do nothing are ended at once; a transaction
 * in flight may finish, and its session is ended then ({@link #sweep}).
 */
public record Maintenance(Postgres postgres, Modes modes) {
    private static final String ROLE = """
            SELECT CASE WHEN rolsuper THEN 'superuser' ELSE 'ordinary' END FROM pg_roles WHERE rolname = :'app';
            """;

    private static final String WHO = """
            SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END
            FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
            WHERE datname = :'db' AND privilege_type = 'CONNECT'
              AND CASE grantee WHEN 0 THEN true ELSE pg_has_role(:'app', grantee, 'MEMBER') END;
            """;

    /** Undone again when it would not keep the application out, or would keep ourselves out. */
    private static final String SHUT = """
            BEGIN;
            SELECT format('REVOKE CONNECT ON DATABASE %I FROM %s', :'db', who)
            FROM json_array_elements_text(:'who') who \\gexec
            SELECT NOT has_database_privilege(:'app', :'db', 'CONNECT')
              AND has_database_privilege(:'db', 'CONNECT') AS shut \\gset
            \\if :shut
            COMMIT;
            \\else
            ROLLBACK;
            \\echo open
            \\endif
            """;

    private static final String IDLE = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = :'db' AND usename = :'app' AND state = 'idle';
            """;

    private static final String LEFT = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = :'db' AND usename = :'app' AND state <> 'idle';
            """;

    /** Idle ones too: a transaction may have finished since the idle ones were ended. */
    private static final String SESSIONS = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = :'db' AND usename = :'app';
            """;

    private static final String OPEN = """
            SELECT format('GRANT CONNECT ON DATABASE %I TO %s', :'db', who)
            FROM json_array_elements_text(:'who') who \\gexec
            """;

    public Ended on(String message) {
        List<String> role = beside(ROLE, List.of()).lines();
        if (!role.equals(List.of("ordinary"))) {
            return Ended.failed("Nothing keeps the role (" + postgres.server().appRole() + ") out: it is "
                    + (role.isEmpty() ? "not there, or the server did not answer." : "a superuser."));
        }
        Ran who = beside(WHO, List.of());
        if (!who.well()) {
            return Ended.failed(who.fault());
        }
        modes.keep(modes.held().withConnect(who.lines(), message));
        return shut(beside(SHUT, who.lines()));
    }

    private Ended shut(Ran ran) {
        if (!ran.well() || !ran.lines().isEmpty()) {
            return Ended.failed("Maintenance mode is not on: "
                    + (ran.well() ? "who may connect could not be changed as wanted." : ran.fault()));
        }
        beside(IDLE, List.of());
        String left = String.join("", beside(LEFT, List.of()).lines());
        return Ended.succeeded(
                "Maintenance mode is on: the role (" + postgres.server().appRole()
                        + ") cannot connect. Transactions still in flight: " + left + ".",
                Artifact.check("MAINTENANCE", true, modes.held().message()));
    }

    /**
     * Ends the sessions whose transaction has finished since.
     *
     * @return whether some are left, so that it should be called again
     */
    public boolean sweep() {
        if (!modes.held().maintenance()) {
            return false;
        }
        beside(IDLE, List.of());
        return !beside(SESSIONS, List.of()).lines().equals(List.of("0"));
    }

    public Ended off() {
        Modes.Held held = modes.held();
        if (!held.maintenance()) {
            return Ended.succeeded("Maintenance mode was not on.");
        }
        Ran ran = beside(OPEN, held.connect());
        if (!ran.well()) {
            return Ended.failed("Maintenance mode is still on. " + ran.fault());
        }
        modes.keep(new Modes.Held(List.of(), held.giveBack(), ""));
        return Ended.succeeded("Maintenance mode is off: " + String.join(", ", held.connect()) + " can connect again.");
    }

    private Ran beside(String script, List<String> who) {
        return postgres.beside(
                script,
                Map.of(
                        "db", postgres.server().database(),
                        "app", postgres.server().appRole(),
                        "who", Json.text(who)));
    }
}
