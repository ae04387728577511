package org.minqing.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what an earlier version kept in clear, before anyone is let in: some rows at a time, so that a start that is
 * broken off goes on with the next.
 */
@Component
final class ClearRows implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ClearRows.class);
    private static final int AT_ONCE = 1000;
    private static final String IN_CLEAR = "num_nonnulls(name, phone, phone_key, id_number, address) > 0";

    private final JdbcTemplate jdbc;
    private final PersonSeal seal;
    private final PersonRegister register;
    private final TransactionTemplate transactions;

    ClearRows(JdbcTemplate jdbc, PersonSeal seal, PersonRegister register, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.register = register;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        // First of all: a database put back from a backup may know those who were forgotten, in clear even.
        register.blotOut(seal.erasures());
        long sealed = 0;
        int some = sealSome();
        while (some > 0) {
            sealed += some;
            some = sealSome();
        }
        if (sealed > 0 || !isChecked()) {
            // The rows as they were, and what the planner had noted of them, must not stay in the files either.
            jdbc.execute("vacuum (full, analyze) personal_data");
            jdbc.execute("alter table personal_data validate constraint personal_data_is_sealed");
        }
        if (sealed > 0) {
            log.info("Sealed the particulars of {} persons that had stood in clear", sealed);
        }
    }

    private boolean isChecked() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select convalidated from pg_constraint where conname = 'personal_data_is_sealed'"
                        + " and conrelid = 'personal_data'::regclass",
                Boolean.class));
    }

    private int sealSome() {
        Integer sealed = transactions.execute(together -> {
            List<PersonalData> persons = jdbc.query(
                    "select person_id, kind, name, phone, id_number, address from personal_data where " + IN_CLEAR
                            + " limit " + AT_ONCE + " for update",
                    (row, number) -> personOf(row));
            jdbc.batchUpdate(
                    """
                    update personal_data
                       set key_id = cast(? as uuid), sealed = cast(? as bytea), phone_digest = cast(? as bytea),
                           name_digest = cast(? as bytea), id_number_digest = cast(? as bytea),
                           name = null, phone = null, phone_key = null, id_number = null, address = null
                     where person_id = cast(? as uuid)
                    """,
                    seal.seal(persons).stream()
                            .map(person -> new Object[] {
                                person.keyId().orElse(null),
                                person.sealed().orElse(null),
                                person.phoneDigest().orElse(null),
                                person.nameDigest().orElse(null),
                                person.idNumberDigest().orElse(null),
                                person.personId().toString()
                            })
                            .toList());
            return persons.size();
        });
        return sealed == null ? 0 : sealed;
    }

    private static PersonalData personOf(ResultSet row) throws SQLException {
        return new PersonalData(
                PersonId.of(row.getString("person_id")),
                PersonalData.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("id_number")),
                Optional.ofNullable(row.getString("address")));
    }
}
