package org.minqing.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * What somebody chose about all pages by an address, kept in a cookie for a year: no script has to know of it.
 *
 * @param name in the address and of the cookie
 * @param word as it stands there
 * @param read empty for what is no such word
 */
record RememberedChoice<T>(String name, Function<T, String> word, Function<String, Optional<T>> read) {

    /** One of a few, each of which stands in the address as its name in small letters. */
    static <E extends Enum<E>> RememberedChoice<E> of(String name, E[] all) {
        Function<E, String> word = one -> one.name().toLowerCase(Locale.ROOT);
        return new RememberedChoice<>(
                name,
                word,
                text -> Arrays.stream(all)
                        .filter(one -> word.apply(one).equals(text))
                        .findFirst());
    }

    Optional<T> of(ServerWebExchange exchange) {
        Optional<T> inAddress = Optional.ofNullable(
                        exchange.getRequest().getQueryParams().getFirst(name))
                .flatMap(read);
        inAddress.ifPresent(chosen -> exchange.getResponse()
                .addCookie(ResponseCookie.from(name, word.apply(chosen))
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()));
        return inAddress.or(
                () -> Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
                        .map(HttpCookie::getValue)
                        .flatMap(read));
    }
}
