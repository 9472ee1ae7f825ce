package org.standingorders.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where a given PostgreSQL is; prints without its password. */
public record DatabaseUrl(String host, int port, String database, String user, String password) {
    private static final int DEFAULT_PORT = 5432;

    /**
     * Reads {@code postgresql://user:password@host:port/database}; {@code postgres://} is the same.
     *
     * @throws IllegalArgumentException saying what is missing, never echoing the password
     */
    public static DatabaseUrl parse(String text) {
        URI uri = uri(text);
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (!String.valueOf(uri.getScheme()).matches("postgres(ql)?")
                || uri.getHost() == null
                || path.length() < 2
                || user.length == 0) {
            throw new IllegalArgumentException(
                    "The address must look like postgresql://user:password@host:5432/database.");
        }
        return new DatabaseUrl(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                path.substring(1),
                decoded(user[0]),
                user.length > 1 ? decoded(user[1]) : "");
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException(
                    "The address is not a URL. Maybe percent-encode special characters of the password.", null);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }
}
