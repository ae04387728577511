package org.minqing.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/** What stands behind the question mark of an address. Names of categories may hold any character, so all are encoded. */
public final class QueryText {

    private final StringJoiner parts = new StringJoiner("&");

    public QueryText with(String name, Object value) {
        // A comma separates nothing here but values, and somebody may want to read it.
        parts.add(name + "="
                + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("%2C", ","));
        return this;
    }

    public QueryText with(String name, Optional<?> value) {
        value.ifPresent(given -> with(name, (Object) given));
        return this;
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
