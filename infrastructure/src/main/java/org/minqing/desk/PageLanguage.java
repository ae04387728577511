package org.minqing.desk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Chinese first; English where the address or an earlier choice says so, or where the browser asks for it first. */
@Component("localeContextResolver")
public class PageLanguage implements LocaleContextResolver {

    private static final String NAME = "lang";
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** The language that a page is to be in. */
    public static Locale of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getLocaleContext().getLocale()).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(
                chosen(exchange).or(() -> asked(exchange)).orElse(Locale.SIMPLIFIED_CHINESE));
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The language is chosen by the address, not by code");
    }

    private static Optional<Locale> chosen(ServerWebExchange exchange) {
        Optional<Locale> inAddress = Optional.ofNullable(
                        exchange.getRequest().getQueryParams().getFirst(NAME))
                .flatMap(PageLanguage::spoken);
        inAddress.ifPresent(locale -> exchange.getResponse()
                .addCookie(ResponseCookie.from(NAME, locale.getLanguage())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()));
        return inAddress.or(
                () -> Optional.ofNullable(exchange.getRequest().getCookies().getFirst(NAME))
                        .map(HttpCookie::getValue)
                        .flatMap(PageLanguage::spoken));
    }

    private static Optional<Locale> asked(ServerWebExchange exchange) {
        try {
            return Optional.ofNullable(
                    Locale.lookup(exchange.getRequest().getHeaders().getAcceptLanguage(), SPOKEN));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> spoken(String language) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
