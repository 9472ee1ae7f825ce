package org.standingorders.adapter.executor.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.standingorders.adapter.executor.program.Ran;

/** Saves what can still be read of damaged tables. */
record Salvage(Postgres postgres, Backups backups) {
    private static final String TABLES = "SELECT format('%I.%I', n.nspname, c.relname)\n" + Counts.TABLES + ";\n";

    private static final String READ = """
            \\o /dev/null
            SELECT format('COPY %s TO STDOUT', :'table') \\gexec
            """;

    /** Block by block, so that a damaged one costs no more than itself. */
    private static final String BLOCKS = """
            \\set ON_ERROR_STOP 0
            \\o :file
            SELECT format('COPY (SELECT * FROM ONLY %s WHERE ctid >= ''(%s,0)'' AND ctid < ''(%s,0)'') TO STDOUT',
              :'table', block, block + 1)
            FROM generate_series(0, pg_relation_size(:'table'::regclass) / current_setting('block_size')::int - 1) block
            \\gexec
            """;

    /** The tables that cannot be read to their end; empty also when not even their names can be read. */
    List<String> unreadable() {
        Ran names = postgres.inDatabase(TABLES, Counts.without(List.of()));
        return names.well()
                ? names.lines().stream().filter(table -> !readable(table)).toList()
                : List.of();
    }

    private boolean readable(String table) {
        return postgres.inDatabase(READ, Map.of("table", table)).well();
    }

    /** Copies the readable rows of each into a file of its own beside the backup, and says how many there are. */
    String rows(String name, List<String> damaged) throws IOException {
        List<String> saved = new ArrayList<>();
        for (String table : damaged) {
            Path draft = backups.draft(name);
            postgres.inDatabase(BLOCKS, Map.of("table", table, "file", draft.toString()));
            Path file = backups.file(backups.freeName(name + "." + table.replaceAll("[^A-Za-z0-9_.]", "_") + ".copy"));
            Files.move(draft, file);
            try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                saved.add(lines.count() + " rows of " + table + " in " + file.getFileName());
            }
        }
        return "Saved from damaged tables: " + String.join(", ", saved) + ".";
    }
}
