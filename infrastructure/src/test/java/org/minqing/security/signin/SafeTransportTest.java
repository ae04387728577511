package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class SafeTransportTest {

    private static final String PROXY = "10.0.0.7";
    private static final String ELSEWHERE = "192.0.2.10";

    private final SafeTransport transport = new SafeTransport(List.of("10.0.0.0/29"));

    @Test
    void on_this_machine_a_password_may_travel_in_clear() {
        assertThat(transport.isSafe(came("http://localhost/sign-in", "127.0.0.1")))
                .isTrue();
    }

    @Test
    void from_elsewhere_it_may_travel_by_https_alone() {
        assertThat(transport.isSafe(came("http://ledger/sign-in", ELSEWHERE))).isFalse();
        assertThat(transport.isSafe(came("https://ledger/sign-in", ELSEWHERE))).isTrue();
    }

    @Test
    void a_trusted_proxy_says_how_a_request_reached_it_and_from_where() {
        ServerHttpRequest request =
                came("http://ledger/sign-in", PROXY, "X-Forwarded-Proto", "https", "X-Forwarded-For", ELSEWHERE);

        assertThat(transport.isSafe(request)).isTrue();
        assertThat(SafeTransport.from(request)).isEqualTo(ELSEWHERE);
    }

    @Test
    void a_trusted_proxy_that_took_it_without_encryption_does_not_make_it_safe() {
        assertThat(transport.isSafe(came(
                        "http://ledger/sign-in", PROXY, "X-Forwarded-Proto", "http", "X-Forwarded-For", ELSEWHERE)))
                .isFalse();
    }

    @Test
    void what_anybody_else_says_about_it_is_not_believed() {
        ServerHttpRequest request =
                came("http://ledger/sign-in", ELSEWHERE, "X-Forwarded-Proto", "https", "X-Forwarded-For", "127.0.0.1");

        assertThat(transport.isSafe(request)).isFalse();
        assertThat(SafeTransport.from(request)).isEqualTo(ELSEWHERE);
    }

    @Test
    void an_unknown_proxy_on_this_machine_does_not_make_the_whole_world_local() {
        assertThat(transport.isSafe(came("http://ledger/sign-in", "127.0.0.1", "X-Forwarded-For", ELSEWHERE)))
                .isFalse();
        assertThat(transport.isSafe(came("http://ledger/sign-in", "127.0.0.1", "Forwarded", "for=" + ELSEWHERE)))
                .isFalse();
    }

    private ServerHttpRequest came(String address, String from, String... headers) {
        MockServerHttpRequest.BaseBuilder<?> request =
                MockServerHttpRequest.get(address).remoteAddress(new InetSocketAddress(from, 50_000));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return transport.apply(request.build());
    }
}
