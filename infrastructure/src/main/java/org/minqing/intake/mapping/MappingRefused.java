package org.minqing.intake.mapping;

import java.util.Map;

/** The mapping itself cannot be used. The message says why. */
public final class MappingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingRefused(String message) {
        super(message);
    }

    /** For a sentence about it. */
    public Map<String, String> facts() {
        return Map.of("field", "mapping", "reason", String.valueOf(getMessage()));
    }
}
