package org.minqing.demo.numbers;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.minqing.api.CaseId;

/** Query codes that follow from the case: the district does not exist, so nobody has to be kept from guessing them. */
final class QueryCodes {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private QueryCodes() {}

    static String of(CaseId caseId) {
        long bits = UUID.nameUUIDFromBytes(("query:" + caseId).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((int) (bits >>> (i * 5)) & 31));
        }
        return code.toString();
    }
}
