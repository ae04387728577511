package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressesTest {

    private final OutsideAddresses outside = new OutsideAddresses(false);
    private final OutsideAddresses inside = new OutsideAddresses(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "::ffff:127.0.0.1",
                "10.1.2.3",
                "172.16.0.9",
                "192.168.1.1",
                "100.64.0.1",
                "fd00::1"
            })
    void ones_own_network_is_left_alone_unless_it_is_allowed(String address) {
        assertThat(outside.allow(InetAddress.ofLiteral(address))).isFalse();
        assertThat(inside.allow(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "fe80::1", "0.0.0.0", "::", "224.0.0.1", "ff02::1"})
    void what_only_a_machine_would_ask_is_never_allowed(String address) {
        assertThat(outside.allow(InetAddress.ofLiteral(address))).isFalse();
        assertThat(inside.allow(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "100.128.0.1", "172.32.0.1", "2001:db8::7"})
    void the_world_is_allowed(String address) {
        assertThat(outside.allow(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void of_a_name_that_means_both_only_what_lies_outside_is_left() {
        InetSocketAddress theirs = new InetSocketAddress(InetAddress.ofLiteral("203.0.113.7"), 443);
        InetSocketAddress ours = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 443);

        assertThat(outside.allowed(List.of(ours, theirs))).isEqualTo(List.of(theirs));
    }
}
