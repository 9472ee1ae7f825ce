package org.standingorders.bench.run;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;

/** Facts that a contender said it had stored, and rows found afterwards; more rows than said are requests cut off. */
record Durability(String contender, long acked, long rows) {

    static Durability of(ServerProcess server, Meter meter) throws IOException, SQLException {
        String sql = Objects.requireNonNull(server.contender().rows(), "a contender that stores");
        return new Durability(
                server.contender().name(),
                meter.acked(server),
                server.postgres().count(sql));
    }

    boolean holds() {
        return rows >= acked;
    }
}
