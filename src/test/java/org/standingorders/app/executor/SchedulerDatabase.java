package org.standingorders.app.executor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.standingorders.testkit.DebianPostgres;

/** A scheduler's database with an owner, who is no superuser, and a role under which the scheduler works. */
record SchedulerDatabase(DebianPostgres server, String name) {
    static final String OWNER = "scheduler_owner";
    static final String APP = "scheduler_app";
    static final String PASSWORD = "a-password";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<String> ROLES = List.of(
            "CREATE ROLE scheduler_owner LOGIN CREATEDB CREATEROLE PASSWORD '" + PASSWORD + "'",
            "CREATE ROLE scheduler_app LOGIN PASSWORD '" + PASSWORD + "'",
            "GRANT pg_signal_backend, pg_read_all_stats TO scheduler_owner");

    static SchedulerDatabase create() throws SQLException {
        SchedulerDatabase made = new SchedulerDatabase(DebianPostgres.shared(), "residency" + COUNT.incrementAndGet());
        try (Connection postgres = made.server.connect("postgres", "postgres", DebianPostgres.PASSWORD);
                Statement statement = postgres.createStatement()) {
            if (COUNT.get() == 1) {
                for (String each : ROLES) {
                    statement.execute(each);
                }
            }
            statement.execute("CREATE DATABASE " + made.name + " OWNER scheduler_owner");
            statement.execute("ALTER DATABASE " + made.name + " SET statement_timeout = '5min'");
            statement.execute("ALTER ROLE scheduler_app IN DATABASE " + made.name + " SET lock_timeout = '7s'");
        }
        made.fill();
        return made;
    }

    private void fill() throws SQLException {
        run("CREATE TABLE people (id int PRIMARY KEY, pgy int NOT NULL)");
        run("CREATE TABLE \"On Call\" (id int PRIMARY KEY, person int NOT NULL REFERENCES people, note text)");
        run("INSERT INTO people SELECT i, 1 + i % 5 FROM generate_series(1, 500) i");
        run("INSERT INTO \"On Call\" SELECT i, 1 + i % 500, repeat('x', 200) FROM generate_series(1, 1000) i");
        run("GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO scheduler_app");
        run("GRANT DELETE ON people TO PUBLIC");
        run("REVOKE UPDATE ON \"On Call\" FROM scheduler_app");
        run("GRANT UPDATE (note) ON \"On Call\" TO scheduler_app");
    }

    Connection asApp() throws SQLException {
        return server.connect(name, APP, PASSWORD);
    }

    /** As the owner. */
    void run(String sql) throws SQLException {
        try (Connection owner = server.connect(name, OWNER, PASSWORD);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the superuser, who may break what nobody else can. */
    void runAsSuperuser(String... statements) throws SQLException {
        try (Connection superuser = server.connect(name, "postgres", DebianPostgres.PASSWORD);
                Statement statement = superuser.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The first column of the first row, as the owner sees it. */
    String ask(String sql) throws SQLException {
        try (Connection owner = server.connect(name, OWNER, PASSWORD)) {
            return ask(owner, sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** As the scheduler, in a session of its own. */
    void asApp(String sql) throws SQLException {
        try (Connection app = asApp();
                Statement statement = app.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Everything that is in it, in one text. */
    String contents() throws SQLException {
        return ask("SELECT md5(string_agg(p::text, ',' ORDER BY id)) FROM people p")
                + ask("SELECT md5(string_agg(c::text, ',' ORDER BY id)) FROM \"On Call\" c");
    }
}
