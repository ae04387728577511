package org.minqing.intake.mapping;

import java.util.Map;

/** The mapping itself cannot be used. The code names the sentence that says why. */
public final class MappingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> facts;

    MappingRefused(String code, Map<String, String> facts) {
        super(code + " " + facts);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    /** Stable: {@code mapping.incomplete}. */
    public String code() {
        return code;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
