import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executors;

/**
 * A residency scheduler, as small as it can be: {@code GET /livez}, {@code GET /roster} (who works today), {@code POST /swap}
 * with {@code assignment/person} as its body. The environment says where its database is: PGHOST, PGPORT, PGPASSWORD.
 */
class Scheduler {
    private static final String ROSTER = "SELECT b.half, b.rotation, string_agg(a.person, ' ' ORDER BY a.person)"
            + " FROM blocks b JOIN assignments a ON a.block = b.id WHERE b.day = current_date GROUP BY 1, 2 ORDER BY 1, 2";

    public static void main(String[] arguments) throws IOException {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/livez", exchange -> answer(exchange, 200, "alive\n"));
        server.createContext("/roster", exchange -> asked(exchange, Scheduler::roster));
        server.createContext("/swap", exchange -> asked(exchange, session -> swap(session, body(exchange))));
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    private interface Work {
        String in(Connection session) throws SQLException, IOException;
    }

    private static void asked(HttpExchange exchange, Work work) throws IOException {
        try (Connection session = DriverManager.getConnection(
                "jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/residency",
                "scheduler_app",
                System.getenv("PGPASSWORD"))) {
            answer(exchange, 200, work.in(session));
        } catch (SQLException refused) {
            answer(exchange, 503, "Not now: " + refused.getMessage().lines().findFirst().orElse("") + "\n");
        }
    }

    private static String roster(Connection session) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (ResultSet rows = session.createStatement().executeQuery(ROSTER)) {
            while (rows.next()) {
                text.append("%s  %-20s %s%n".formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return text.toString();
    }

    private static String swap(Connection session, String body) throws SQLException {
        String[] wanted = body.strip().split("/", 2);
        try (var update = session.prepareStatement("UPDATE assignments SET person = ? WHERE id = ?")) {
            update.setString(1, wanted[1]);
            update.setInt(2, Integer.parseInt(wanted[0]));
            return update.executeUpdate() + " swapped\n";
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
