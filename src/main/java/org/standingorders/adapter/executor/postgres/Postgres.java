package org.standingorders.adapter.executor.postgres;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.standingorders.adapter.executor.program.Call;
import org.standingorders.adapter.executor.program.Conversation;
import org.standingorders.adapter.executor.program.Programs;
import org.standingorders.adapter.executor.program.Ran;

/** PostgreSQL's own programs, run against one server. Scripts get values as psql's variables, never as part of their text. */
public record Postgres(Server server, Programs runner, InstantSource clock) {
    private static final List<String> PSQL =
            List.of("--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--no-password", "--set=ON_ERROR_STOP=1");

    /** Whatever the database or the role sets for the application must not bend or cut short what we do. */
    private static final String PREAMBLE = """
            SET search_path = pg_catalog;
            SET row_security = off;
            SET statement_timeout = 0;
            SET lock_timeout = 0;
            SET idle_in_transaction_session_timeout = 0;
            SET default_transaction_read_only = off;
            """;

    /** Runs a script in the scheduler's database. */
    Ran inDatabase(String script, Map<String, String> variables) {
        return psql(server.database(), script, variables, server.limit());
    }

    /** Runs a script beside it. */
    Ran beside(String script, Map<String, String> variables) {
        return psql(server.maintenanceDatabase(), script, variables, server.limit());
    }

    Ran psql(String database, String script, Map<String, String> variables, Duration limit) {
        return runner.run(call(database, PREAMBLE + script, variables, limit));
    }

    /** A session in the scheduler's database that stays open. */
    Conversation session(String firstWords, Map<String, String> variables) {
        return Conversation.begin(
                runner, call(server.database(), PREAMBLE + firstWords, variables, server.limit()), clock);
    }

    private Call call(String database, String script, Map<String, String> variables, Duration limit) {
        List<String> options = new ArrayList<>(PSQL);
        variables.forEach((name, value) -> options.add("--set=" + name + "=" + value));
        return call("psql", database, options, script, limit);
    }

    /** Runs one of the other programs. */
    Ran run(String program, List<String> options) {
        return runner.run(call(program, server.database(), options, "", server.limit()));
    }

    private Call call(String program, String database, List<String> options, String input, Duration limit) {
        List<String> all = new ArrayList<>();
        all.add(server.programs().resolve(program).toString());
        all.addAll(options);
        return new Call(all, server.environment(database), input, limit);
    }
}
