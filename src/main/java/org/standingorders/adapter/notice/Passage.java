package org.standingorders.adapter.notice;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that the operator lets be called, such as {@code 10.20.0.0/16} or {@code 10.20.0.7/32:9443}.
 *
 * @param port null = any
 */
public record Passage(Cidr range, @Nullable Integer port) {

    /** @throws IllegalArgumentException when the text is no range, or what follows it is no port */
    public static Passage parse(String text) {
        int slash = text.indexOf('/');
        int colon = text.indexOf(':', Math.max(slash, 0));
        return colon < 0 || slash < 0
                ? new Passage(Cidr.parse(text), null)
                : new Passage(Cidr.parse(text.substring(0, colon)), port(text.substring(colon + 1), text));
    }

    private static int port(String digits, String text) {
        if (digits.matches("\\d{1,5}")
                && Integer.parseInt(digits) >= 1
                && Integer.parseInt(digits) <= Egress.LAST_PORT) {
            return Integer.parseInt(digits);
        }
        throw new IllegalArgumentException("The range (" + text
                + ") must end without a port, or with one between 1 and " + Egress.LAST_PORT + ".");
    }

    boolean leadsTo(InetAddress address, int wanted) {
        return range.contains(address) && (port == null || port == wanted);
    }
}
