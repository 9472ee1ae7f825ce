package org.standingorders.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
        assertThat(PUBLIC_ONLY.objection(InetAddress.getByName(address), 443)).isPresent();
    }

    @Test
    void public_addresses_are() throws UnknownHostException {
        assertThat(PUBLIC_ONLY.objection(InetAddress.getByName("8.8.8.8"), 443)).isEmpty();
        assertThat(PUBLIC_ONLY.objection(InetAddress.getByName("2606:4700:4700::1111"), 443))
                .isEmpty();
        assertThat(PUBLIC_ONLY.objection(InetAddress.getByName("2001:4860:4860::8888"), 443))
                .isEmpty();
    }

    @Test
    void a_range_that_the_operator_named_is_and_its_neighbours_are_not() throws UnknownHostException {
        Egress egress = new Egress(List.of(Passage.parse("10.20.0.0/15")));

        assertThat(egress.objection(InetAddress.getByName("10.21.255.255"), 443))
                .isEmpty();
        assertThat(egress.objection(InetAddress.getByName("10.22.0.0"), 443)).isPresent();
        assertThat(egress.objection(InetAddress.getByName("10.19.255.255"), 443))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 25, 5432, 6379, 8080})
    void other_ports_than_those_of_the_web_are_not_called_unless_named(int port) throws UnknownHostException {
        InetAddress address = InetAddress.getByName("8.8.8.8");
        Egress named = new Egress(List.of(Passage.parse("8.8.8.8/32:" + port)));

        assertThat(PUBLIC_ONLY.objection(address, port))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("Port " + port + " is not called", "8.8.8.8/32:" + port));
        assertThat(named.objection(address, port)).isEmpty();
        assertThat(named.objection(address, port + 1)).isPresent();
    }

    @Test
    void a_private_range_may_be_named_for_one_port_alone() throws UnknownHostException {
        Egress named = new Egress(List.of(Passage.parse("10.20.0.0/15:9443"), Passage.parse("fd00::/8:9443")));

        assertThat(named.objection(InetAddress.getByName("10.20.0.1"), 9443)).isEmpty();
        assertThat(named.objection(InetAddress.getByName("10.20.0.1"), 443)).isPresent();
        assertThat(named.objection(InetAddress.getByName("fd00::1"), 9443)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.20.0.0/16:", "10.20.0.0/16:0", "10.20.0.0/16:65536", "10.20.0.0/16:http", "10.20.0.0:80"})
    void what_is_no_range_or_no_port_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Passage.parse(text))
                .withMessageContaining(text);
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
