package org.minqing.http;

import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** A request whose body has been read. */
public final class Request {

    /** Until sign-in exists, everyone is this account. */
    public static final String LOCAL_ACCOUNT = "local";

    private final String path;
    private final HttpHeaders headers;
    private final byte[] body;

    Request(String path, HttpHeaders headers, byte[] body) {
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

    public String account() {
        return LOCAL_ACCOUNT;
    }

    public Language language() {
        return Language.askedFor(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }
}
