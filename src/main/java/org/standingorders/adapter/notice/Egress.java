package org.standingorders.adapter.notice;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may be called from here (H20): https and http to public addresses on the ports of the web, and whatever the operator named.
 * Checked when a destination is saved and again, on the very address that is dialled, when it is used.
 *
 * @param allowed what may be called all the same, private or on another port
 */
public record Egress(List<Passage> allowed) {
    static final int LAST_PORT = 65_535;

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Set<Integer> PORTS = Set.of(HTTP, HTTPS, 8443);

    /** Also the forms of IPv6 that a translator or tunnel takes to an IPv4 address inside: RFC 2765, 6052, 8215, 4380, 3056. */
    private static final List<Cidr> NEVER_PUBLIC = List.of(
            Cidr.parse("0.0.0.0/8"),
            Cidr.parse("100.64.0.0/10"),
            Cidr.parse("192.0.0.0/24"),
            Cidr.parse("192.0.2.0/24"),
            Cidr.parse("198.18.0.0/15"),
            Cidr.parse("198.51.100.0/24"),
            Cidr.parse("203.0.113.0/24"),
            Cidr.parse("240.0.0.0/4"),
            Cidr.parse("fc00::/7"),
            Cidr.parse("::ffff:0:0:0/96"),
            Cidr.parse("64:ff9b::/96"),
            Cidr.parse("64:ff9b:1::/48"),
            Cidr.parse("2001::/32"),
            Cidr.parse("2001:db8::/32"),
            Cidr.parse("2002::/16"));

    public Egress {
        allowed = List.copyOf(allowed);
    }

    /** What speaks against an address as it is written; empty when nothing does. */
    public Optional<String> objection(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("Only https and http addresses are called.");
        }
        if (url.getHost() == null || url.getHost().isBlank()) {
            return Optional.of("The address has no host that can be looked up.");
        }
        if (url.getPort() == 0 || url.getPort() > LAST_PORT) {
            return Optional.of("The port must be between 1 and " + LAST_PORT + ".");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("The address must not hold a user or password.");
        }
        return url.getRawFragment() == null ? Optional.empty() : Optional.of("The address must not hold a fragment.");
    }

    /** What speaks against dialling this very address; empty when nothing does. */
    public Optional<String> objection(InetAddress address, int port) {
        InetAddress plain = unmapped(address);
        if (allowed.stream().anyMatch(passage -> passage.leadsTo(plain, port))) {
            return Optional.empty();
        }
        if (!isPublic(plain)) {
            return Optional.of("The host has no address that may be called from here."
                    + " Private ranges must be named in STANDING_ORDERS_EGRESS.");
        }
        return PORTS.contains(port)
                ? Optional.empty()
                : Optional.of("Port " + port + " is not called from here, only 80, 443 and 8443."
                        + " Others must be named with their range in STANDING_ORDERS_EGRESS, such as "
                        + plain.getHostAddress() + "/" + plain.getAddress().length * Byte.SIZE + ":" + port + ".");
    }

    /** The one that is dialled. */
    static int port(URI url) {
        int usual = "https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP;
        return url.getPort() < 0 ? usual : url.getPort();
    }

    private static boolean isPublic(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && NEVER_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    /** {@code ::127.0.0.1} is 127.0.0.1; Java itself unmaps {@code ::ffff:127.0.0.1}. */
    private static InetAddress unmapped(InetAddress address) {
        if (!(address instanceof Inet6Address six) || !six.isIPv4CompatibleAddress()) {
            return address;
        }
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address.", impossible);
        }
    }
}
