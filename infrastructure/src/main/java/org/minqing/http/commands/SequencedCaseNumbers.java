package org.minqing.http.commands;

import java.security.SecureRandom;
import java.util.List;
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
        // Should it fail, whoever asks for a number goes on.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String next(CaseKind kind, Optional<AreaCode> area, int year) {
        return next(kind, area, year, 1).getFirst();
    }

    @Override
    public List<String> next(CaseKind kind, Optional<AreaCode> area, int year, int howMany) {
        String district = area.map(AreaCode::district).orElse(UNKNOWN_DISTRICT);
        String sequence = "case_number.%s_%s_%04d"
                .formatted(Character.toString(kind.letter()).toLowerCase(Locale.ROOT), district, year);
        made.computeIfAbsent(sequence, this::make);
        // A number is given out for good, whatever becomes of the transaction around it.
        return jdbc
                .sql("select nextval(cast(:name as regclass)) from generate_series(1, :howMany)")
                .param("name", sequence)
                .param("howMany", howMany)
                .query(Long.class)
                .list()
                .stream()
                .map(number -> "%s-%s-%04d-%06d".formatted(kind.letter(), district, year, number))
                .toList();
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
