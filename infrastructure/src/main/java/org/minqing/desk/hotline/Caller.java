package org.minqing.desk.hotline;

import java.util.List;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasePage;
import org.minqing.desk.PageWords;
import org.minqing.http.cases.CaseList;

/**
 * Who may be at the other end: somebody known by that number, as far as they are shown, with their cases.
 *
 * @param open those that are at work, newest first
 * @param past the others
 */
public record Caller(String personId, String name, String phone, List<Matter> open, List<Matter> past) {

    /**
     * One of their cases.
     *
     * @param remindable somebody who asks again is noted there, instead of a new case
     */
    public record Matter(
            CaseId id,
            String number,
            CaseKind kind,
            String status,
            String subject,
            String received,
            boolean remindable) {

        static Matter of(CasePage.Item item, PageWords words) {
            return new Matter(
                    item.id(),
                    item.number(),
                    item.kind(),
                    item.status().name(),
                    item.subject().map(CaseList::withoutPersons).orElse(""),
                    words.value(item.receivedAt().toString()),
                    !item.status().concluded());
        }
    }
}
