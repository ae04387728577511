package org.minqing.query.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Case facts as text, for the row they are kept in between batches. */
public final class FactsText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(CaseFacts.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(CaseFacts.class);

    private FactsText() {}

    public static String write(CaseFacts facts) {
        return WRITER.writeValueAsString(facts);
    }

    public static CaseFacts read(String text) {
        return READER.readValue(text);
    }
}
