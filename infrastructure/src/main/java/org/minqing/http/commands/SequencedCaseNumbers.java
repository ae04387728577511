package org.minqing.http.commands;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseKind;
import org.minqing.command.common.CaseNumbers;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers from a sequence of the database per kind, district and year, made when first needed. */
@Component
class SequencedCaseNumbers implements CaseNumbers {

    /** Crockford's base 32: no letters that are taken for digits. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 10;
    private static final String UNKNOWN_DISTRICT = "000000";

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Boolean> made = new ConcurrentHashMap<>();

    SequencedCaseNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // A number is given out for good, whatever becomes of the work it is for.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String next(CaseKind kind, Optional<AreaCode> area, int year) {
        String district = districtOf(area);
        String sequence = sequence(kind, district, year);
        Long number = apart.execute(status -> jdbc.sql("select nextval(cast(:name as regclass))")
                .param("name", sequence)
                .query(Long.class)
                .single());
        return "%s-%s-%04d-%06d".formatted(kind.letter(), district, year, number);
    }

    @Override
    public void setAside(CaseKind kind, Optional<AreaCode> area, int year, int count) {
        String sequence = sequence(kind, districtOf(area), year);
        apart.executeWithoutResult(
                status -> jdbc.sql("select nextval(cast(:name as regclass)) from generate_series(1, :count)")
                        .param("name", sequence)
                        .param("count", count)
                        .query(Long.class)
                        .list());
    }

    private static String districtOf(Optional<AreaCode> area) {
        return area.map(AreaCode::district).orElse(UNKNOWN_DISTRICT);
    }

    /** The name of the sequence, which then stands. */
    private String sequence(CaseKind kind, String district, int year) {
        String sequence = "case_number.%s_%s_%04d"
                .formatted(Character.toString(kind.letter()).toLowerCase(Locale.ROOT), district, year);
        made.computeIfAbsent(sequence, this::make);
        return sequence;
    }

    /** The name holds nothing but digits and letters of ours. */
    private boolean make(String sequence) {
        try {
            apart.executeWithoutResult(status ->
                    jdbc.sql("create sequence if not exists " + sequence).update());
        } catch (DataIntegrityViolationException madeByAnotherNode) {
            // It is there, which is all that was wanted.
        }
        return true;
    }

    @Override
    public String newQueryCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        random.ints(CODE_LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(code::append);
        return code.toString();
    }
}
