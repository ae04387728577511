package org.minqing.table;

import java.util.Map;

/** The file as a whole cannot be read, or not further. The code names the sentence that tells the sender why. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> facts;

    /** @param facts what the sentence mentions */
    public UnreadableFile(String code, Map<String, String> facts) {
        super(code + " " + facts);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public UnreadableFile(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
        this.facts = Map.of();
    }

    /** Stable: {@code table.empty}. */
    public String code() {
        return code;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
