package org.minqing.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webflux.error.DefaultErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;

/** What a page that cannot be shown says instead: the sentence that a program would get. */
@Component
class PageErrors extends DefaultErrorAttributes {

    private final Sentences sentences;

    PageErrors(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(ServerRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        Problem problem = Faults.problemOf(getError(request));
        Language language = Language.of(request.exchange().getLocaleContext());
        attributes.put("status", problem.status());
        attributes.put("sentence", sentences.say(language, problem.code(), problem.facts()));
        problem.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.WWW_AUTHENTICATE)) {
                request.exchange().getResponse().getHeaders().set(name, value);
            }
        });
        return attributes;
    }
}
