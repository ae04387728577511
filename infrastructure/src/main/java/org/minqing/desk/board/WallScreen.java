package org.minqing.desk.board;

import java.security.Principal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.http.Requests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The board on a wall: fills the screen, turns its pages by itself, and needs nobody's hand. */
@Controller
class WallScreen {

    private static final Pattern TURN = Pattern.compile("(\\d{1,4})(s|m)?");
    private static final int USUAL_TURN = 20;
    private static final int FASTEST_TURN = 5;
    private static final int SLOWEST_TURN = 3600;

    private final BoardAddresses addresses;
    private final BoardViews views;
    private final Requests requests;
    private final ZoneId zone;

    WallScreen(BoardAddresses addresses, BoardViews views, Requests requests, ZoneId zone) {
        this.addresses = addresses;
        this.views = views;
        this.requests = requests;
        this.zone = zone;
    }

    @GetMapping("/board/wall")
    Mono<Rendering> whole(ServerWebExchange exchange, Principal who) {
        return page("wall", exchange, who);
    }

    /** What changes when the figures do. */
    @GetMapping("/board/wall/stage")
    Mono<Rendering> stage(ServerWebExchange exchange, Principal who) {
        return page("wall/stage :: stage", exchange, who);
    }

    private Mono<Rendering> page(String view, ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> show(view, exchange, who)).subscribeOn(requests.threads());
    }

    private Rendering show(String view, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        BoardAddress address =
                addresses.read(exchange.getRequest().getQueryParams()).address();
        BoardNames names = views.names(locale);
        NumberWords say = new NumberWords(locale, zone);
        Board board = views.board(who, address, locale);
        return Rendering.view(view)
                .modelAttribute(
                        "wall",
                        new Wall(
                                address,
                                board.asOf(),
                                about(address, names),
                                board.total(),
                                board.ladder(),
                                board.overdue(),
                                new WallPages(names.words(), say).of(board)))
                .modelAttribute(
                        "turn", seconds(exchange.getRequest().getQueryParams().getFirst("turn")))
                .modelAttribute("say", say)
                .build();
    }

    private static List<String> about(BoardAddress address, BoardNames names) {
        List<String> about = new ArrayList<>();
        about.add(names.areas(address).getLast().name());
        Narrowing.of(address, names).forEach(narrowing -> about.add(narrowing.name()));
        address.category().map(names::category).ifPresent(about::add);
        about.add(period(address, names.words()));
        return about;
    }

    private static String period(BoardAddress address, PageWords words) {
        if (address.period().isPresent()) {
            return words.say("board.period." + address.period().get().word());
        }
        if (address.from().isEmpty() && address.to().isEmpty()) {
            return words.say("board.period.ever");
        }
        return words.say(
                "wall.period",
                address.from().map(Object::toString).orElse("…"),
                address.to().map(day -> day.minusDays(1).toString()).orElse("…"));
    }

    /** {@code 20s} or {@code 2m}; what cannot be read turns as usual. */
    static int seconds(@Nullable String turn) {
        Matcher given = TURN.matcher(Optional.ofNullable(turn).orElse(""));
        if (!given.matches()) {
            return USUAL_TURN;
        }
        int seconds = Integer.parseInt(given.group(1)) * ("m".equals(given.group(2)) ? 60 : 1);
        return Math.clamp(seconds, FASTEST_TURN, SLOWEST_TURN);
    }
}
