package org.minqing.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Chinese first; English where the address or an earlier choice says so, or where the browser asks for it first. */
@Component("localeContextResolver")
public class PageLanguage implements LocaleContextResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final RememberedChoice<Locale> CHOICE =
            new RememberedChoice<>("lang", Locale::getLanguage, PageLanguage::spoken);

    /** The language that a page is to be in. */
    public static Locale of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getLocaleContext().getLocale()).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(
                CHOICE.of(exchange).or(() -> asked(exchange)).orElse(Locale.SIMPLIFIED_CHINESE));
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The language is chosen by the address, not by code");
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
