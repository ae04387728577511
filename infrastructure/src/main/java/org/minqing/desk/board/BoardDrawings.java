package org.minqing.desk.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.web.webflux.SpringWebFluxWebApplication;

/**
 * Draws a board's figures once, however many are shown that board: drawing its tables takes the processor longer than
 * finding out most of what they say. They hold nothing of whoever looks but the language, which the board was found out in.
 */
@Component
class BoardDrawings {

    /** An application that serves no pages has none. */
    private final ObjectProvider<ISpringWebFluxTemplateEngine> templates;

    private final SpringWebFluxWebApplication pages =
            SpringWebFluxWebApplication.buildApplication(ReactiveAdapterRegistry.getSharedInstance());
    private final ZoneId zone;
    /** By the very board: it goes when that is no longer shown. */
    private final Cache<Board, byte[]> drawn = Caffeine.newBuilder().weakKeys().build();

    BoardDrawings(ObjectProvider<ISpringWebFluxTemplateEngine> templates, ZoneId zone) {
        this.templates = templates;
        this.zone = zone;
    }

    /** @return a piece of a page, in UTF-8 */
    byte[] figures(Board board, ServerWebExchange exchange, Locale locale) {
        return drawn.get(board, _ -> draw(board, exchange, locale));
    }

    private byte[] draw(Board board, ServerWebExchange exchange, Locale locale) {
        WebContext page = new WebContext(
                pages.buildExchange(exchange, locale, MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                locale,
                Map.of("board", board, "say", new NumberWords(locale, zone)));
        return templates
                .getObject()
                .process("board/figures", Set.of("figures"), page)
                .getBytes(StandardCharsets.UTF_8);
    }
}
