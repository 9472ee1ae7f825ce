package org.standingorders.app;

import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP server that mails are handed to; prints without its password.
 *
 * @param user null = no sign-in
 * @param from address that the mails come from
 */
public record MailServer(
        String host,
        int port,
        boolean tls,
        @Nullable String user,
        @Nullable String password,
        String from) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final String FORM =
            "The address must look like smtp://user:password@host:587/?from=duty@hospital.example.";

    /**
     * Reads {@code smtp://user:password@host:port/?from=address}; {@code smtps://} speaks TLS from the first byte.
     *
     * @throws IllegalArgumentException saying what is missing, never echoing the password
     */
    public static MailServer parse(String text) {
        URI uri = uri(text);
        boolean tls = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !tls && !"smtp".equals(uri.getScheme())) {
            throw new IllegalArgumentException(FORM);
        }
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String name = user.length == 0 ? null : decoded(user[0]);
        return new MailServer(
                uri.getHost(),
                uri.getPort() >= 0 ? uri.getPort() : tls ? SUBMISSIONS : SUBMISSION,
                tls,
                name,
                user.length < 2 ? null : decoded(user[1]),
                from(uri, name));
    }

    private static String from(URI uri, @Nullable String user) {
        return parameter(uri, "from")
                .or(() -> Optional.ofNullable(user).filter(name -> name.contains("@")))
                .orElse("standing-orders@" + uri.getHost());
    }

    private static Optional<String> parameter(URI uri, String name) {
        return Optional.ofNullable(uri.getRawQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst();
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException(
                    FORM + " Maybe percent-encode special characters of the password.", null);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A password never goes over a line that is not encrypted. */
    MailConfig config() {
        MailConfig config = new MailConfig()
                .setHostname(host)
                .setPort(port)
                .setSsl(tls)
                .setStarttls(user == null ? StartTLSOptions.OPTIONAL : StartTLSOptions.REQUIRED)
                .setLogin(user == null ? LoginOption.DISABLED : LoginOption.REQUIRED);
        return user == null ? config : config.setUsername(user).setPassword(password);
    }

    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
