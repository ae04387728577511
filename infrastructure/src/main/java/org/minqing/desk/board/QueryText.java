package org.minqing.desk.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/** What stands behind the question mark of an address. Names of categories may hold any character, so all are encoded. */
final class QueryText {

    private final StringJoiner parts = new StringJoiner("&");

    QueryText with(String name, Object value) {
        parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return this;
    }

    QueryText with(String name, Optional<?> value) {
        value.ifPresent(given -> with(name, (Object) given));
        return this;
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
