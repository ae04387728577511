package org.minqing.security.signin;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a page asks and tells while nobody touches it. None of that keeps a session alive: a screen that was left shows no more. */
final class ByItself {

    private static final List<PathPattern> PATHS = List.of(
                    "/cases/{id}/presence",
                    "/cases/{id}/stream",
                    "/cases/{id}/standing",
                    "/cases/views/counts",
                    "/desk/{desk}/lists",
                    "/desk/notices/bell",
                    "/desk/hotline/offered",
                    "/desk/mediation/calendar",
                    "/admin/imports/{id}/standing",
                    "/admin/projections/standing",
                    "/api/metrics/stream")
            .stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private ByItself() {}

    /** Whether a page asks for that path while nobody touches it. */
    static boolean is(PathContainer path) {
        return PATHS.stream().anyMatch(pattern -> pattern.matches(path));
    }

    static void mark(WebSession session, ServerWebExchange exchange) {
        if (is(exchange.getRequest().getPath().pathWithinApplication())) {
            session.getAttributes().put(StoredSession.BY_ITSELF, true);
        }
    }
}
