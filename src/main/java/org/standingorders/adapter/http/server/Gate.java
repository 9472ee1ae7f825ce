package org.standingorders.adapter.http.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.KeyDesk;
import org.standingorders.desk.KeyDesk.Credential;

/** Lets in whoever presents a key that the route allows. */
final class Gate {
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
        Credential credential = secret(presented).flatMap(keys::authenticate).orElse(null);
        if (credential == null) {
            throw unknown(route, request, presented != null);
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

    private Refused unknown(Route route, HttpServerRequest request, boolean presented) {
        if (presented && !route.patient() && wrongKeys.tooMany(address(request))) {
            return new Refused(Problem.of(ProblemType.TOO_MANY_FAILURES, "Wait a minute, and look for the right key.")
                    .header("Retry-After", "60"));
        }
        String challenge = "Bearer realm=\"standing-orders\"" + (presented ? ", error=\"invalid_token\"" : "");
        return new Refused(Problem.of(
                        ProblemType.UNKNOWN_KEY,
                        presented
                                ? "The key is not known, or no longer valid."
                                : "Send the header Authorization with Bearer and a key.")
                .header("WWW-Authenticate", challenge));
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
    }
}
