package org.minqing.desk.board;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minqing.desk.PageLanguage;
import org.minqing.export.NumberFiles;
import org.minqing.http.Problem;
import org.minqing.http.Requests;
import org.minqing.table.SheetFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The numbers of a panel as a file: the address of the board, with the panel and a format. */
@Controller
class BoardExport {

    private final BoardAddresses addresses;
    private final BoardViews views;
    private final NumberFiles files;
    private final Requests requests;

    BoardExport(BoardAddresses addresses, BoardViews views, NumberFiles files, Requests requests) {
        this.addresses = addresses;
        this.views = views;
        this.files = files;
        this.requests = requests;
    }

    @GetMapping("/board/export")
    Mono<ResponseEntity<byte[]>> export(
            @RequestParam Optional<String> panel,
            @RequestParam Optional<String> format,
            ServerWebExchange exchange,
            Principal who) {
        Locale locale = PageLanguage.of(exchange);
        BoardAddresses.Read read = addresses.read(exchange.getRequest().getQueryParams());
        BoardAddress address = read.address();
        return Mono.fromCallable(() -> {
                    SheetFormat asked = format.flatMap(SheetFormat::named).orElseThrow(() -> unknown("format"));
                    String name = panel.filter(BoardTables.PANELS::contains).orElseThrow(() -> unknown("panel"));
                    // A page can say what it left out, a file cannot.
                    read.notUnderstood().stream().findFirst().ifPresent(text -> {
                        throw unknown(text);
                    });
                    BoardTables tables = new BoardTables(
                            views.panels(who, address, locale),
                            views.names(locale).words());
                    return files.hand(
                            who,
                            new NumberFiles.Wanted("board-" + name, Optional.empty(), address.cases(), asked),
                            () -> tables.of(name));
                })
                .subscribeOn(requests.threads());
    }

    private static RuntimeException unknown(String field) {
        return Problem.invalid(field, "request.bad-parameter", Map.of("field", field, "expected", ""))
                .asException();
    }
}
