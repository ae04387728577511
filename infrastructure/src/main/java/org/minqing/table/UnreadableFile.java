package org.minqing.table;

import java.util.Map;

/** The file as a whole cannot be read, or not further. The message tells why, in a sentence for the sender. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String message) {
        super(message);
    }

    /** For a sentence about it. */
    public Map<String, String> facts() {
        return Map.of("field", "file", "reason", String.valueOf(getMessage()));
    }

    public UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
