package org.standingorders.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.adapter.pg.EmbeddedDatabase;
import org.standingorders.adapter.pg.Schema;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.PolicyDigest;

/**
 * A real PostgreSQL, started once for all tests, with a database of its own for each test. Its sessions are in another time
 * zone than the JVM, so that an instant that loses its zone on the way is found out.
 */
public final class PgDatabase implements BeforeEachCallback, AfterEachCallback {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = "migrated";

    private DatabaseAddress address = Server.ADDRESS;
    private @Nullable Connection session;

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        String name = "test_" + COUNT.incrementAndGet();
        run(Server.ADDRESS, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        run(Server.ADDRESS, "ALTER DATABASE " + name + " SET timezone = 'America/Caracas'");
        address = in(name);
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        if (session != null) {
            session.close();
        }
        run(Server.ADDRESS, "DROP DATABASE " + address.database() + " WITH (FORCE)");
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Lets a policy decide of which nothing but the digest is stored. */
    public void activate(PolicyDigest digest) {
        run("INSERT INTO policies (digest, state, author) VALUES ('" + digest + "', 'active', 'test')"
                + " ON CONFLICT (digest) DO NOTHING");
        run("INSERT INTO active_policy (policy_no) SELECT policy_no FROM policies WHERE digest = '" + digest + "'"
                + " ON CONFLICT (only_one) DO UPDATE SET policy_no = EXCLUDED.policy_no");
    }

    /**
     * Makes a stored incident older, as if time had passed, and its program due; instances notice as they would notice the
     * work of another one.
     */
    public void age(IncidentId id, Duration by) {
        String since = "to_char((clock_timestamp() - interval '" + by.toSeconds() + " seconds') AT TIME ZONE 'UTC',"
                + " 'YYYY-MM-DD\"T\"HH24:MI:SS.000\"Z\"')";
        run("UPDATE programs SET version = version + 1, due_at = clock_timestamp(), claimed_until = NULL");
        run("UPDATE incidents i SET changed_in = p.version, body = convert_to(regexp_replace("
                + "convert_from(i.body, 'UTF8'), '\"(severity_since|next_escalation_at)\":\"[^\"]*\"',"
                + " '\"\\1\":\"' || " + since + " || '\"', 'g'), 'UTF8')"
                + " FROM programs p WHERE p.program_no = i.program_no AND i.incident_id = '" + id + "'");
    }

    /** Runs statements as the owner of all tables. */
    public void run(String sql) {
        try (Statement statement = session().createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    /** The first column of the first row, as text. */
    public String ask(String sql) {
        return all(sql).get(0);
    }

    /** The first column of all rows, as text. */
    public List<String> all(String sql) {
        try (Statement statement = session().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    public long count(String table) {
        return Long.parseLong(ask("SELECT count(*) FROM " + table));
    }

    /** A session as new: signing in to a new one takes longer than most statements. */
    private synchronized Connection session() throws SQLException {
        if (session == null || session.isClosed()) {
            session = connect(address);
        }
        try (Statement statement = session.createStatement()) {
            statement.execute("RESET ALL");
        }
        return session;
    }

    /** Somebody else at the same database, such as one who holds its locks. */
    public Connection connect() throws SQLException {
        return connect(address());
    }

    private static void run(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        String url = "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database()
                + "?currentSchema=standing_orders";
        return DriverManager.getConnection(url, address.user(), address.password());
    }

    private static DatabaseAddress in(String database) {
        DatabaseAddress server = Server.ADDRESS;
        return new DatabaseAddress(server.host(), server.port(), database, server.user(), server.password());
    }

    /** Started when the first test needs it, stopped when the JVM ends. */
    private static final class Server {
        static final DatabaseAddress ADDRESS = start();

        private static DatabaseAddress start() {
            try {
                Path home = Files.createTempDirectory("standing-orders-test");
                EmbeddedDatabase server = EmbeddedDatabase.start(
                        home,
                        Path.of("target", "postgresql"),
                        () -> UUID.randomUUID().toString());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
                forgetIfTheMachineFails(server.address());
                run(server.address(), "CREATE DATABASE " + TEMPLATE);
                DatabaseAddress at = server.address();
                Schema.migrate(new DatabaseAddress(at.host(), at.port(), TEMPLATE, at.user(), at.password()));
                return at;
            } catch (java.io.IOException | SQLException broken) {
                throw new IllegalStateException("The test database did not start.", broken);
            }
        }

        /** Tests end this server's clients but never the machine, so that nobody need wait for its disk. */
        private static void forgetIfTheMachineFails(DatabaseAddress server) throws SQLException {
            run(server, "ALTER SYSTEM SET fsync = off");
            run(server, "SELECT pg_reload_conf()");
        }

        private static void stop(EmbeddedDatabase server, Path home) {
            server.close();
            try (var files = Files.walk(home)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (java.io.IOException unimportant) {
                System.err.println("Left behind: " + home);
            }
        }
    }
}
