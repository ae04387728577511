package org.minqing.security.signin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.minqing.access.AskedFrom;
import org.minqing.http.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Whether a password may travel the way this request came: by HTTPS, through a proxy that is trusted to have taken it by
 * HTTPS, or on this machine alone. What a proxy says about where a request came from counts only if it is trusted.
 */
@Component(SafeTransport.FORWARDED_HEADERS)
public class SafeTransport extends ForwardedHeaderTransformer {

    /** By this name Spring looks for whoever reads what proxies say. */
    static final String FORWARDED_HEADERS = "forwardedHeaderTransformer";

    private static final List<String> SAID_BY_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP");
    private static final String UNTRUSTED = "minqing-untrusted-proxy";

    private final List<InetAddressMatcher> proxies;

    /** @param proxies addresses or ranges, {@code 10.0.0.7,10.1.0.0/16} */
    SafeTransport(@Value("${minqing.trusted-proxies:}") List<String> proxies) {
        this.proxies = proxies.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(InetAddressMatchers::fromIpAddress)
                .toList();
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        boolean forwarded = SAID_BY_PROXIES.stream().anyMatch(headers::containsHeader);
        boolean trusted = address(request)
                .filter(from -> proxies.stream().anyMatch(proxy -> proxy.matches(from)))
                .isPresent();
        if (trusted) {
            return super.apply(
                    request.mutate().headers(all -> all.remove(UNTRUSTED)).build());
        }
        if (!forwarded && !headers.containsHeader(UNTRUSTED)) {
            return request;
        }
        return request.mutate()
                .headers(all -> {
                    SAID_BY_PROXIES.forEach(all::remove);
                    all.remove(UNTRUSTED);
                    if (forwarded) {
                        all.set(UNTRUSTED, "true");
                    }
                })
                .build();
    }

    /** @throws org.minqing.http.ProblemException 403 where it may not, with a sentence that says why */
    public void check(ServerHttpRequest request) {
        if (!isSafe(request)) {
            throw Problem.of(403, "access.https-needed").asException();
        }
    }

    public boolean isSafe(ServerHttpRequest request) {
        return isEncrypted(request) || isFromThisMachine(request);
    }

    public boolean isEncrypted(ServerHttpRequest request) {
        return "https".equals(request.getURI().getScheme());
    }

    /** Who sends a request from where, for the access ledger. */
    public static AskedFrom askedFrom(ServerHttpRequest request) {
        return new AskedFrom(
                from(request),
                Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.USER_AGENT)),
                Optional.of(request.getId()));
    }

    /** Where it came from, as far as that can be trusted. */
    public static String from(ServerHttpRequest request) {
        return Optional.ofNullable(request.getRemoteAddress())
                .map(SafeTransport::said)
                .orElse("?");
    }

    /** What a proxy says has not been looked up. */
    private static String said(InetSocketAddress socket) {
        return Optional.ofNullable(socket.getAddress())
                .map(InetAddress::getHostAddress)
                .orElseGet(socket::getHostString);
    }

    private static boolean isFromThisMachine(ServerHttpRequest request) {
        return !request.getHeaders().containsHeader(UNTRUSTED)
                && address(request).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static Optional<InetAddress> address(ServerHttpRequest request) {
        return Optional.ofNullable(request.getRemoteAddress())
                .flatMap(socket -> Optional.ofNullable(socket.getAddress()));
    }
}
