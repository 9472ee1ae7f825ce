package org.standingorders.adapter.executor.postgres;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standingorders.adapter.executor.Artifact;
import org.standingorders.adapter.executor.program.Ran;

/** Looks whether the scheduler's database can be read to its end and has the rows that it should have. */
public record Soundness(Postgres postgres, Backups backups) {
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    /** With amcheck, if that is installed and may be used; a fault is an error or a line. */
    private static final String CHECK = """
            SELECT count(*) FILTER (WHERE has_function_privilege(p.oid, 'EXECUTE')) >= 2 AS amcheck
            FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
            JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid
            WHERE e.extname = 'amcheck'
              AND (p.proname = 'verify_heapam' OR p.proname = 'bt_index_check' AND p.pronargs = 2) \\gset
            \\if :amcheck
            \\echo amcheck
            SELECT extnamespace::regnamespace AS of FROM pg_extension WHERE extname = 'amcheck' \\gset
            SELECT format('SELECT FROM (SELECT %s.bt_index_check(%s::oid::regclass, true)) checked', :'of', i.indexrelid)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
            WHERE a.amname = 'btree' AND c.relkind = 'i' AND i.indisvalid AND i.indisready
              AND c.relpersistence = 'p' \\gexec
            SELECT format('SELECT %L, blkno, msg FROM %s.verify_heapam(%s::oid::regclass)', c.relname, :'of', c.oid)
            FROM pg_class c WHERE c.relkind IN ('r', 'm') AND c.relpersistence = 'p' \\gexec
            \\endif
            \\o /dev/null
            SELECT format('COPY %I.%I TO STDOUT', n.nspname, c.relname)
            """ + Counts.TABLES + "\\gexec\n";

    private static final String READABLE = """
            SELECT count(*) FILTER (WHERE has_table_privilege(:'app', oid, 'SELECT')) || ' of ' || count(*)
                || ' tables can be read by the application',
              has_database_privilege(:'app', current_database(), 'CONNECT')
                AND bool_or(has_table_privilege(:'app', oid, 'SELECT'))
            FROM (SELECT c.oid
            """ + Counts.TABLES + ") tables;\n";

    /** Whether the application may connect and read. */
    public Artifact readsSucceed() {
        Ran ran = postgres.inDatabase(
                READABLE, Map.of("without", "[]", "app", postgres.server().appRole()));
        List<String> found = List.of(ran.out().strip().split("\\|"));
        return Artifact.check(
                "READS_SUCCEED",
                ran.well() && found.get(found.size() - 1).equals("t"),
                ran.well() ? found.get(0) : ran.fault());
    }

    public Artifact database() {
        Ran ran = postgres.inDatabase(CHECK, Counts.without(List.of()));
        boolean amcheck = ran.lines().contains("amcheck");
        List<String> faults =
                ran.lines().stream().filter(line -> !line.equals("amcheck")).toList();
        if (!ran.well() || !faults.isEmpty()) {
            return Artifact.check("DATABASE", false, ran.well() ? String.join("; ", faults) : ran.fault());
        }
        return Artifact.check(
                "DATABASE",
                true,
                amcheck ? "amcheck found nothing, and every table was read" : "every table was read to its end");
    }

    /** Against the backup that this incident was restored from. */
    public Artifact rowCounts(Optional<Map<String, Object>> restored) {
        Optional<Manifest> manifest =
                restored.map(each -> String.valueOf(each.get("backup_id"))).flatMap(backups::manifest);
        if (manifest.isEmpty()) {
            return Artifact.check("ROW_COUNTS", false, "nothing was restored in this incident");
        }
        List<String> differences =
                new Databases(postgres).differences(manifest.get().counts(), ONE_PERCENT);
        return Artifact.check(
                "ROW_COUNTS",
                differences.isEmpty(),
                differences.isEmpty()
                        ? manifest.get().counts() + " within 1 % of the backup ("
                                + manifest.get().backupId() + ")"
                        : String.join("; ", differences));
    }
}
