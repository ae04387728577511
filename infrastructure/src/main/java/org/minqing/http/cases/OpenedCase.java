package org.minqing.http.cases;

import java.util.List;
import org.minqing.api.CaseId;
import org.minqing.api.query.CaseHistory;
import org.minqing.person.Disclosure;

/**
 * A case as somebody sees it.
 *
 * @param stream all that happened to it, not empty
 * @param disclosure how much of its persons they see
 */
public record OpenedCase(CaseId id, List<CaseHistory.Recorded> stream, Disclosure disclosure) {}
