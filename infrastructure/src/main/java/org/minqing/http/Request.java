package org.minqing.http;

import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** A request whose body has been read. */
public final class Request {

    private final Principal who;
    private final String path;
    private final HttpHeaders headers;
    private final byte[] body;

    public Request(Principal who, String path, HttpHeaders headers, byte[] body) {
        this.who = who;
        this.path = path;
        this.headers = headers;
        this.body = body.clone();
    }

    public String path() {
        return path;
    }

    public HttpHeaders headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    /** Whose request it is. */
    public String account() {
        return who.getName();
    }

    public Principal who() {
        return who;
    }

    public Language language() {
        return Language.askedFor(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }
}
