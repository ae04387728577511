package org.minqing.desk.talk;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.TypedFields;
import org.minqing.http.Language;
import org.minqing.http.ProblemException;
import org.minqing.http.Request;
import org.minqing.http.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Takes what somebody sends from a page of talk points: carried out once, or shown again with what they typed. */
@Component
class TalkForms {

    private final Desks desks;
    private final Sentences sentences;

    TalkForms(Desks desks, Sentences sentences) {
        this.desks = desks;
        this.sentences = sentences;
    }

    /** The request that a form comes to. */
    interface AsRequest {
        Request of(ObjectNode body);
    }

    /** What a form does; where it leads. */
    interface Work extends BiFunction<AsRequest, TypedFields, String> {}

    /** Shows the page again, with what was typed and why it was refused. */
    interface Again extends BiFunction<TypedFields, List<String>, Rendering.Builder<?>> {}

    Mono<Rendering> sent(ServerWebExchange exchange, Principal who, List<String> fields, Work work, Again again) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> desks.at(Desk.RECEPTIONS, who, () -> {
                    TypedFields typed = TypedFields.of(form, fields);
                    try {
                        String next = work.apply(
                                body -> new FormRequest(who, exchange).once(body, FormRequest.keyOf(form)), typed);
                        return Rendering.redirectTo(next)
                                .status(HttpStatus.SEE_OTHER)
                                .build();
                    } catch (ProblemException refused) {
                        return again.apply(typed, sentences.say(Language.of(() -> locale), refused.problem()))
                                .status(HttpStatus.valueOf(refused.problem().status()))
                                .build();
                    }
                }));
    }
}
