package org.minqing.text;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.keys.Erasure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written in a case goes with the last person of it: nobody is left whose matter it was. */
@Component
public final class ErasedCases {

    private final JdbcClient jdbc;
    private final CaseTexts texts;
    private final ObjectProvider<TextHolder> holders;

    public ErasedCases(JdbcClient jdbc, CaseTexts texts, ObjectProvider<TextHolder> holders) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.holders = holders;
    }

    /** Of the cases in which nobody else is known, to be destroyed with the person's own key. */
    public List<Erasure> goingWith(PersonId person, Instant at, String approvedBy) {
        return jdbc.sql("""
            select c.case_id, k.key_id from case_person c join case_key k using (case_id)
             where c.person_id = :person
               and not exists (select 1 from case_person o join personal_data p using (person_id)
                                where o.case_id = c.case_id and o.person_id <> :person and p.sealed is not null)
            """)
                .param("person", person.value())
                .query((row, number) -> new Erasure(
                        at,
                        Erasure.Of.CASE,
                        UUID.fromString(row.getString("case_id")),
                        UUID.fromString(row.getString("key_id")),
                        approvedBy))
                .list();
    }

    /**
     * Leaves nothing in clear of the cases among them, whose keys are gone, in whatever state they were put back. Done
     * again where it was broken off: until the end the key is known to have been the case's.
     */
    public void blotOut(Collection<Erasure> erasures) {
        UUID[] keys = erasures.stream()
                .filter(erasure -> erasure.of() == Erasure.Of.CASE)
                .map(Erasure::key)
                .toArray(UUID[]::new);
        List<UUID> cases = keys.length == 0
                ? List.of()
                : jdbc.sql("select case_id from case_key where key_id = any(:keys)")
                        .param("keys", keys)
                        .query((row, number) -> UUID.fromString(row.getString("case_id")))
                        .list();
        if (cases.isEmpty()) {
            return;
        }
        texts.forget(cases);
        jdbc.sql("delete from aggregate_snapshot where aggregate_id = any(:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .update();
        List<CaseId> erased = cases.stream().map(CaseId::new).toList();
        holders.forEach(holder -> holder.letGo(erased));
        jdbc.sql("delete from case_key where key_id = any(:keys)")
                .param("keys", keys)
                .update();
    }
}
