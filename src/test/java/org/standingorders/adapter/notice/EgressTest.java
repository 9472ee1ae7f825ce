package org.standingorders.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be called from here (H20). */
class EgressTest {
    private static final Egress PUBLIC_ONLY = new Egress(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "0.0.0.0",
                "::",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "::ffff:169.254.169.254",
                "fe80::1",
                "fd00::1",
                "100.64.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a9fe:a9fe",
                "::ffff:0:a9fe:a9fe",
                "2001:0:a9fe:a9fe::1",
                "2002:7f00:1::"
            })
    void private_and_odd_addresses_are_not_called(String address) throws UnknownHostException {
        assertThat(PUBLIC_ONLY.allows(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void public_addresses_are() throws UnknownHostException {
        assertThat(PUBLIC_ONLY.allows(InetAddress.getByName("8.8.8.8"))).isTrue();
        assertThat(PUBLIC_ONLY.allows(InetAddress.getByName("2606:4700:4700::1111")))
                .isTrue();
        assertThat(PUBLIC_ONLY.allows(InetAddress.getByName("2001:4860:4860::8888")))
                .isTrue();
    }

    @Test
    void a_range_that_the_operator_named_is_and_its_neighbours_are_not() throws UnknownHostException {
        Egress egress = new Egress(List.of(Cidr.parse("10.20.0.0/15")));

        assertThat(egress.allows(InetAddress.getByName("10.21.255.255"))).isTrue();
        assertThat(egress.allows(InetAddress.getByName("10.22.0.0"))).isFalse();
        assertThat(egress.allows(InetAddress.getByName("10.19.255.255"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host:0/", "https://host:65536/", "https://host:99999/"})
    void a_port_that_is_none_is_objected_to_by_name(String url) {
        assertThat(PUBLIC_ONLY.objection(URI.create(url))).contains("The port must be between 1 and 65535.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://host/x",
                "https://user:pw@host/",
                "https:///nohost",
                "https://host/#f"
            })
    void addresses_that_are_not_plain_http_are_objected_to(String url) {
        assertThat(PUBLIC_ONLY.objection(URI.create(url))).isPresent();
    }
}
