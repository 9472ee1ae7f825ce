package org.standingorders.adapter.notice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A range of addresses, such as {@code 10.20.0.0/16} or {@code fd00::/8}.
 *
 * @param bits of the prefix
 */
public record Cidr(InetAddress network, int bits) {

    /** @throws IllegalArgumentException when the text is no range of literal addresses */
    public static Cidr parse(String text) {
        String[] parts = text.split("/", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F:.]+") || !parts[1].matches("\\d{1,3}")) {
            throw new IllegalArgumentException("The range (" + text + ") must look like 10.20.0.0/16.");
        }
        InetAddress network = literal(parts[0]);
        int bits = Integer.parseInt(parts[1]);
        if (bits > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("The range (" + text + ") has more bits than such an address.");
        }
        return new Cidr(network, bits);
    }

    /** An address written in digits; never asks a name server. */
    private static InetAddress literal(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("The address (" + text + ") is none.", none);
        }
    }

    boolean contains(InetAddress address) {
        byte[] own = network.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return Arrays.equals(own, 0, whole, other, 0, whole)
                && (rest == 0 || ((own[whole] ^ other[whole]) & 0xff) >> (Byte.SIZE - rest) == 0);
    }
}
