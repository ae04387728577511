package org.minqing.desk.list;

import java.security.Principal;
import java.util.List;
import org.minqing.api.query.CasesQuery;
import org.minqing.http.cases.CaseList;
import org.minqing.http.reading.Parameters;
import org.springframework.stereotype.Component;

/** Reads the address of the list. */
@Component
class ListQuestions {

    private final CaseList list;

    ListQuestions(CaseList list) {
        this.list = list;
    }

    /**
     * @param cases which are asked for
     * @param columns of each, in their order
     */
    record ListQuestion(CasesQuery cases, List<ListColumn> columns) {}

    /** @throws org.minqing.http.ProblemException with all that is wrong in it */
    ListQuestion read(Principal who, ListAddress address) {
        Parameters parameters = new Parameters(address.parameters());
        CasesQuery cases = list.page(who, parameters);
        List<ListColumn> columns = parameters.any(ListAddress.COLUMNS, ListColumn.class);
        parameters.finish();
        return new ListQuestion(cases, ListColumn.shown(columns));
    }
}
