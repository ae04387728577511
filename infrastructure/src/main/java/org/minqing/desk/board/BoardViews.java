package org.minqing.desk.board;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.minqing.api.CaseKind;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.MediationFigures;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.desk.PageWords;
import org.minqing.http.Asking;
import org.minqing.http.cases.CaseList;
import org.minqing.query.Labels;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds out what the board shows, all its panels at once, in the name of whoever looks at it. */
@Component
class BoardViews {

    private final Asking asking;
    private final CaseList list;
    private final Labels labels;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;
    private final int leastSample;
    private final Executor threads = task -> Thread.ofVirtual().name("board").start(task);

    BoardViews(
            Asking asking,
            CaseList list,
            Labels labels,
            MessageSource messages,
            ZoneId zone,
            Clock clock,
            @Value("${minqing.board.least-sample}") int leastSample) {
        this.asking = asking;
        this.list = list;
        this.labels = labels;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
        this.leastSample = leastSample;
    }

    BoardNames names(Locale locale) {
        return new BoardNames(labels, new PageWords(messages, locale, zone));
    }

    Panels panels(Principal who, BoardAddress address, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Panels(asking, list, who, address, names(locale), clock, today, leastSample);
    }

    Board board(Principal who, BoardAddress address, Locale locale) {
        Panels panels = panels(who, address, locale);
        CompletableFuture<Part<Row>> total = begin(panels.lines()::total);
        CompletableFuture<Part<LadderFigures>> ladder = begin(panels::ladder);
        CompletableFuture<Part<Breakdown>> areas = begin(panels.lines()::areas);
        CompletableFuture<Part<Breakdown>> categories = begin(panels.lines()::categories);
        CompletableFuture<Part<Breakdown>> channels = begin(panels.lines()::channels);
        CompletableFuture<Part<Breakdown>> kinds = begin(panels.lines()::kinds);
        CompletableFuture<Part<Ranking>> units = begin(panels::units);
        CompletableFuture<Part<Breakdown>> days = begin(panels.lines()::days);
        CompletableFuture<Part<Breakdown>> months = begin(panels.lines()::months);
        CompletableFuture<Part<Cases>> overdue = begin(panels::overdue);
        CompletableFuture<Part<Cases>> pingPong = begin(panels::pingPong);
        Optional<CompletableFuture<Part<MediationFigures.Row>>> mediation = Optional.of(address)
                .filter(view -> view.kind().orElse(CaseKind.MEDIATION) == CaseKind.MEDIATION)
                .map(_ -> begin(panels::mediation));
        return new Board(
                address,
                clock.instant(),
                end(total),
                end(ladder),
                end(areas),
                end(categories),
                end(channels),
                end(kinds),
                end(units),
                end(days),
                end(months),
                end(overdue),
                end(pingPong),
                mediation.map(BoardViews::end));
    }

    private <T> CompletableFuture<Part<T>> begin(Callable<T> question) {
        return CompletableFuture.supplyAsync(() -> Part.of(question), threads);
    }

    private static <T> Part<T> end(CompletableFuture<Part<T>> begun) {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        }
    }
}
