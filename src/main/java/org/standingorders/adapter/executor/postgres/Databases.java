package org.standingorders.adapter.executor.postgres;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.adapter.executor.program.Ran;
import org.standingorders.fact.Backup.BackupKind;

/** Makes, fills, swaps and drops databases beside the scheduler's. Those whose names begin with ours belong to us. */
record Databases(Postgres postgres) {
    private static final String OURS = "standing_orders_";
    private static final int SWAP_TRIES = 5;

    /** As the scheduler's own: encoding, locale and owner. Catalogs name these differently from version to version. */
    private static final String CREATE = """
            SELECT format('CREATE DATABASE %I TEMPLATE template0 OWNER %I ENCODING %L LC_COLLATE %L LC_CTYPE %L',
                :'new', pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datcollate, datctype)
              || CASE to_jsonb(d) ->> 'datlocprovider'
                WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L',
                  coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'))
                WHEN 'b' THEN format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L', to_jsonb(d) ->> 'datlocale')
                ELSE '' END
            FROM pg_database d WHERE datname = :'source' \\gexec
            """;

    /** What belongs to a database but is in no dump of it: who may connect, how many, with which settings. */
    private static final String CARRY = """
            SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'new') \\gexec
            SELECT format('GRANT %s ON DATABASE %I TO %s', privilege_type, :'new',
                CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END)
              || CASE WHEN is_grantable AND grantee <> datdba THEN ' WITH GRANT OPTION' ELSE '' END
            FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
            WHERE datname = :'source' \\gexec
            SELECT format('ALTER DATABASE %I CONNECTION LIMIT %s', :'new', datconnlimit)
            FROM pg_database WHERE datname = :'source' AND datconnlimit <> -1 \\gexec
            SELECT CASE setrole WHEN 0 THEN format('ALTER DATABASE %I', :'new')
                ELSE format('ALTER ROLE %I IN DATABASE %I', pg_get_userbyid(setrole), :'new') END
              || format(' SET %I = ', split_part(one, '=', 1))
              || CASE WHEN split_part(one, '=', 1) IN ('search_path', 'temp_tablespaces',
                  'session_preload_libraries', 'local_preload_libraries')
                THEN substr(one, strpos(one, '=') + 1) ELSE quote_literal(substr(one, strpos(one, '=') + 1)) END
            FROM pg_db_role_setting JOIN pg_database d ON d.oid = setdatabase, unnest(setconfig) one
            WHERE datname = :'source' \\gexec
            """;

    /** Both names change at once or not at all. Whoever gets in between ends the try, not the database. */
    private static final String SWAP = """
            SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
            WHERE datname IN (:'source', :'new') AND pid <> pg_backend_pid();
            BEGIN;
            ALTER DATABASE :"source" RENAME TO :"kept";
            ALTER DATABASE :"new" RENAME TO :"source";
            ALTER DATABASE :"kept" ALLOW_CONNECTIONS false;
            COMMIT;
            """;

    /** A full backup is taken by another process than a step's, maybe at the same time. */
    String scratch(BackupKind kind) {
        return OURS
                + (kind == BackupKind.FULL ? "proving_" : "scratch_")
                + postgres.server().database();
    }

    String restoring() {
        return OURS + "restoring_" + postgres.server().database();
    }

    /** Restores a dump into a new database, and says what is not as it was counted. */
    Optional<String> fill(String name, Path dump, Counts wanted, String... options) {
        List<String> all = Stream.concat(
                        Stream.of("--exit-on-error", "--no-password", "--dbname=" + name), Stream.of(options))
                .toList();
        return fault(drop(name))
                .or(() -> fault(postgres.beside(CREATE, variables(name))))
                .or(() -> fault(postgres.run("pg_restore", with(all, dump))))
                .or(() -> differing(name, wanted));
    }

    private static List<String> with(List<String> options, Path dump) {
        return Stream.concat(options.stream(), Stream.of(dump.toString())).toList();
    }

    private Optional<String> differing(String name, Counts wanted) {
        Ran ran = counted(name);
        if (!ran.well()) {
            return fault(ran);
        }
        List<String> differences = Counts.read(ran.lines()).differences(wanted);
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", differences) + ".");
    }

    private Ran counted(String name) {
        return postgres.psql(
                name,
                Counts.SCRIPT,
                Counts.without(List.of()),
                postgres.server().limit());
    }

    /** What differs from this, table by table, by more than a share; or why nobody can say. */
    List<String> differences(Counts wanted, BigDecimal tolerance) {
        Ran ran = counted(postgres.server().database());
        return ran.well() ? Counts.read(ran.lines()).differences(wanted, tolerance) : List.of(ran.fault());
    }

    Ran drop(String name) {
        return postgres.run(
                "dropdb", List.of("--if-exists", "--force", "--no-password", "--maintenance-db=" + beside(), name));
    }

    private String beside() {
        return postgres.server().maintenanceDatabase();
    }

    Optional<String> carry(String name) {
        return fault(postgres.beside(CARRY, variables(name)))
                .map(why -> "What belongs to the database but is in no dump (who may connect, settings) could not be"
                        + " carried over. " + why);
    }

    /** Gives a database the scheduler's name, and the scheduler's database another one. */
    Optional<String> swap(String name, String kept) {
        Map<String, String> variables =
                Map.of("new", name, "source", postgres.server().database(), "kept", kept);
        Optional<String> fault = fault(postgres.beside(SWAP, variables));
        for (int i = 1;
                i < SWAP_TRIES
                        && fault.filter(each -> each.contains("being accessed")).isPresent();
                i++) {
            fault = fault(postgres.beside(SWAP, variables));
        }
        return fault;
    }

    private Map<String, String> variables(String name) {
        return Map.of("new", name, "source", postgres.server().database());
    }

    private static Optional<String> fault(Ran ran) {
        return ran.well() ? Optional.empty() : Optional.of(ran.fault());
    }
}
