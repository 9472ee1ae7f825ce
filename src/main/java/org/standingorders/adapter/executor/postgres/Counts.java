package org.standingorders.adapter.executor.postgres;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.wire.Json;

/** The rows of every table of a database that a dump would carry. */
record Counts(List<TableRows> tables) {
    /** Tables of extensions are made by the extension, not by the dump. */
    static final String TABLES = """
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND c.relpersistence <> 't'
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_depend d
                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
              AND NOT :'without'::jsonb ? format('%I.%I', n.nspname, c.relname)
            ORDER BY n.nspname, c.relname
            """;

    static final String SCRIPT = """
            SELECT format('SELECT json_build_object(''table'', %L, ''rows'', count(*)) FROM ONLY %I.%I',
              format('%I.%I', n.nspname, c.relname), n.nspname, c.relname)
            """ + TABLES + "\\gexec\n";

    /** What the script needs: the tables that are left out. */
    static Map<String, String> without(List<String> tables) {
        return Map.of("without", Json.text(tables));
    }

    Counts {
        tables = List.copyOf(tables);
    }

    /** What the script printed. */
    static Counts read(List<String> lines) {
        return new Counts(lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), TableRows.class))
                .toList());
    }

    long rows() {
        return tables.stream().mapToLong(TableRows::rows).sum();
    }

    /** Each table whose rows are further from the wanted ones than this share of them, in words. */
    List<String> differences(Counts wanted, BigDecimal tolerance) {
        Map<String, Long> have = tables.stream().collect(Collectors.toMap(TableRows::table, TableRows::rows));
        return wanted.tables.stream()
                .filter(each -> apart(have.get(each.table()), each.rows(), tolerance))
                .map(each -> each.table() + " has " + (have.containsKey(each.table()) ? have.get(each.table()) : "no")
                        + " rows instead of " + each.rows())
                .toList();
    }

    /** The same where nothing may differ, not even by a table too many. */
    List<String> differences(Counts wanted) {
        Map<String, TableRows> known =
                wanted.tables.stream().collect(Collectors.toMap(TableRows::table, Function.identity()));
        Stream<String> more = tables.stream()
                .filter(each -> !known.containsKey(each.table()))
                .map(each -> each.table() + " was not expected");
        return Stream.concat(differences(wanted, BigDecimal.ZERO).stream(), more)
                .toList();
    }

    private static boolean apart(@Nullable Long have, long wanted, BigDecimal tolerance) {
        return have == null
                || BigDecimal.valueOf(Math.abs(have - wanted))
                                .compareTo(BigDecimal.valueOf(wanted).multiply(tolerance))
                        > 0;
    }

    @Override
    public String toString() {
        return rows() + " rows in " + tables.size() + " tables";
    }
}
