package org.standingorders.adapter.executor.postgres;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standingorders.adapter.executor.Artifact;
import org.standingorders.adapter.executor.Ended;
import org.standingorders.adapter.executor.program.Ran;
import org.standingorders.wire.Json;

/**
 * Takes the application's rights to write, and gives them back. A setting such as {@code default_transaction_read_only} would
 * not do: any session may switch that off again.
 */
public record ReadOnly(Postgres postgres, Modes modes) {

    /** Rights that the application's role has itself, by another role or as everybody, on tables, views and columns. */
    private static final String RIGHTS = """
            CREATE TEMP VIEW held AS
            SELECT privilege_type AS what, grantee, is_grantable, format('%I.%I', n.nspname, c.relname) AS on_what
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
              aclexplode(coalesce(c.relacl, acldefault('r', c.relowner)))
            WHERE c.relkind IN ('r', 'p', 'v', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND privilege_type IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
            UNION ALL
            SELECT format('%s (%I)', privilege_type, a.attname), grantee, is_grantable,
              format('%I.%I', n.nspname, c.relname)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace,
              aclexplode(a.attacl)
            WHERE n.nspname !~ '^pg_' AND privilege_type IN ('INSERT', 'UPDATE');
            CREATE TEMP VIEW taken AS
            SELECT held.*, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS whose
            FROM held WHERE CASE grantee WHEN 0 THEN true ELSE pg_has_role(:'app', grantee, 'MEMBER') END;
            """;

    private static final String LIST = RIGHTS + """
            SELECT to_json(format(E'SELECT %L WHERE to_regclass(%L) IS NOT NULL \\\\gexec',
              format('GRANT %s ON %s TO %s', what, on_what, whose)
                || CASE WHEN is_grantable AND grantee <> (SELECT relowner FROM pg_class WHERE oid = on_what::regclass)
                  THEN ' WITH GRANT OPTION' ELSE '' END, on_what))
            FROM taken ORDER BY on_what, what;
            """;

    /** Who has written and not yet committed is ended, so that nothing is written later. */
    private static final String TAKE = RIGHTS + """
            BEGIN;
            SELECT format('REVOKE %s ON %s FROM %s', what, on_what, whose) FROM taken \\gexec
            COMMIT;
            SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
            WHERE datname = current_database() AND usename = :'app' AND backend_xid IS NOT NULL;
            """;

    private static final String STILL = """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND (has_table_privilege(:'app', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                OR has_any_column_privilege(:'app', c.oid, 'INSERT, UPDATE'));
            """;

    private static final String OWNED = """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = :'app');
            """;

    public Ended on() {
        String database = postgres.server().database();
        Optional<String> fault = take(database);
        if (fault.isPresent()) {
            return Ended.failed("Read-only mode is not on. " + fault.get());
        }
        List<String> owned = script(database, OWNED).lines();
        String warning = owned.isEmpty()
                ? ""
                : " The role owns tables and could take the rights back: " + String.join(", ", owned) + ".";
        return Ended.succeeded(
                "Read-only mode is on: the role (" + postgres.server().appRole() + ") can read and not write."
                        + warning,
                Artifact.check("READ_ONLY", true, "no table can be written by the application"));
    }

    /** The same in a database that is about to become the scheduler's, if the mode is on. */
    Optional<String> carry(String database, Manifest manifest) {
        if (modes.held().readOnly()) {
            modes.keep(modes.held().withGiveBack(manifest.withdrawn()));
            return take(database);
        }
        Ran ran = give(database, manifest.withdrawn());
        return ran.well() ? Optional.empty() : Optional.of(ran.fault());
    }

    /** What went wrong, if anything did. */
    private Optional<String> take(String database) {
        Ran listed = script(database, LIST);
        if (!listed.well()) {
            return Optional.of(listed.fault());
        }
        modes.keep(modes.held().withGiveBack(texts(listed.lines())));
        Ran taken = script(database, TAKE);
        if (!taken.well()) {
            return Optional.of(taken.fault());
        }
        return writable(database);
    }

    private Optional<String> writable(String database) {
        Ran still = script(database, STILL);
        return still.well() && still.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "It may still write: " + (still.well() ? String.join(", ", still.lines()) : still.fault()));
    }

    /** Whether the application is kept from writing, as it stands. */
    public Artifact writesRejected() {
        Optional<String> fault = writable(postgres.server().database());
        return Artifact.check("WRITES_REJECTED", fault.isEmpty(), fault.orElse("no table can be written"));
    }

    private static List<String> texts(List<String> lines) {
        List<String> all = new ArrayList<>();
        lines.forEach(line -> all.add(Json.read(line.getBytes(StandardCharsets.UTF_8), String.class)));
        return all;
    }

    public Ended off() {
        List<String> giveBack = modes.held().giveBack();
        if (giveBack.isEmpty()) {
            return Ended.succeeded("Read-only mode was not on.");
        }
        Ran ran = give(postgres.server().database(), giveBack);
        if (!ran.well()) {
            return Ended.failed("Not every right to write could be given back. " + ran.fault());
        }
        modes.keep(
                new Modes.Held(modes.held().connect(), List.of(), modes.held().message()));
        return Ended.succeeded("Read-only mode is off: " + giveBack.size() + " rights to write were given back.");
    }

    private Ran give(String database, List<String> scripts) {
        return script(database, scripts.stream().collect(Collectors.joining("\n", "", "\n")));
    }

    private Ran script(String database, String text) {
        return postgres.psql(
                database,
                text,
                Map.of("app", postgres.server().appRole()),
                postgres.server().limit());
    }
}
