package org.standingorders.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The PostgreSQL that a contender started for itself below its home. */
record OwnPostgres(Path postmasterFile) {
    private static final String USER = "standing_orders";
    private static final int PORT_LINE = 3;
    private static final String CHANGED_SETTINGS =
            "SELECT string_agg(name || ' = ' || setting, E'\\n' ORDER BY name) FROM pg_settings"
                    + " WHERE source = 'configuration file' AND name NOT IN ('port')";

    static OwnPostgres below(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .map(OwnPostgres::new)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No PostgreSQL runs below (" + home + ")."));
        }
    }

    long pid() throws IOException {
        return Long.parseLong(postmaster().get(0).strip());
    }

    long count(String sql) throws IOException, SQLException {
        return Long.parseLong(ask(sql));
    }

    /** What differs from PostgreSQL's defaults, one setting a line. */
    String settings() throws IOException, SQLException {
        return ask(CHANGED_SETTINGS);
    }

    /** Begins each run with nothing left to write back. */
    void checkpoint() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    private String ask(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private Connection connect() throws IOException, SQLException {
        String port = postmaster().get(PORT_LINE).strip();
        String password =
                Files.readString(postmasterFile.resolveSibling("../password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(postmasterFile);
    }
}
