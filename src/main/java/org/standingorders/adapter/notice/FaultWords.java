package org.standingorders.adapter.notice;

import io.vertx.core.VertxException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why nobody answered, in words for the operator. */
final class FaultWords {
    private FaultWords() {}

    static String of(Throwable fault) {
        if (fault instanceof UnknownHostException) {
            return "The host has no address.";
        }
        if (fault instanceof TimeoutException) {
            return "No answer came in time.";
        }
        if (fault instanceof SSLException) {
            return "Its certificate is not trusted here, or is for another host"
                    + " (a trust store of your own: -Djavax.net.ssl.trustStore=…).";
        }
        if (fault instanceof ConnectException) {
            return "Nobody listens at the address, or it cannot be reached.";
        }
        return fault instanceof VertxException && fault.getMessage() != null
                ? fault.getMessage() + "."
                : "The connection failed (" + fault.getClass().getSimpleName() + ").";
    }
}
