package org.standingorders.adapter.pg;

/** Where a PostgreSQL listens, and as whom to sign in. */
public record DatabaseAddress(String host, int port, String database, String user, String password) {

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }
}
