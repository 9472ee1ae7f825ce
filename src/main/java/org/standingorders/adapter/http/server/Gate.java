package org.standingorders.adapter.http.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.desk.KeyDesk;
import org.standingorders.desk.KeyDesk.Credential;

/** Lets in whoever presents a key that the route allows. */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger("org.standingorders.access");
    private static final String CHALLENGE = "Bearer realm=\"standing-orders\"";
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_SECRET = 512;

    private final KeyDesk keys;
    private final WrongKeys wrongKeys;

    Gate(KeyDesk keys, InstantSource time) {
        this.keys = keys;
        wrongKeys = new WrongKeys(time);
    }

    /** Whose key it is; null on open routes. */
    @Nullable
    Credential admit(Route route, HttpServerRequest request) {
        if (route.access().open()) {
            return null;
        }
        String presented = request.getHeader(HttpHeaders.AUTHORIZATION);
        String address = address(request);
        Credential credential = secret(presented)
                .flatMap(keys::authenticate)
                .filter(key -> wrongKeys.letIn(address, key.id()))
                .orElse(null);
        if (credential == null) {
            throw presented == null ? noKey() : wrongKey(route, address);
        }
        if (!route.access().allows(credential.role())) {
            throw new Refused(
                    ProblemType.FORBIDDEN,
                    "The role of this key (" + credential.role() + ") may not do that. Ask an admin for another key.");
        }
        return credential;
    }

    private static Optional<String> secret(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(secret -> !secret.isEmpty() && secret.length() <= LONGEST_SECRET);
    }

    private static Refused noKey() {
        return new Refused(Problem.of(ProblemType.UNKNOWN_KEY, "Send the header Authorization with Bearer and a key.")
                .header("WWW-Authenticate", CHALLENGE));
    }

    private Refused wrongKey(Route route, String address) {
        int count = wrongKeys.count(address);
        if (count <= WrongKeys.MOST_PER_MINUTE) {
            return new Refused(Problem.of(ProblemType.UNKNOWN_KEY, "The key is not known, or no longer valid.")
                    .header("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\""));
        }
        if (count == WrongKeys.MOST_PER_MINUTE + 1) {
            LOG.atWarn().addKeyValue("address", address).log("Too many wrong keys; no more are tried in this minute");
        }
        ProblemType type = route.patient() ? ProblemType.OVERLOADED : ProblemType.TOO_MANY_FAILURES;
        return new Refused(
                Problem.of(type, "Too many wrong keys came from here. Wait a minute, and find the right one.")
                        .header("Retry-After", "60"));
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
    }
}
