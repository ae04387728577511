package org.minqing.identity;

import org.minqing.api.CaseId;
import org.minqing.api.PersonId;

/**
 * To see in clear who one person of a case is.
 *
 * @param purpose a {@link org.minqing.api.RevealPurpose}, or up to 200 characters of one's own
 */
record RevealIdentity(CaseId caseId, PersonId person, String purpose) {}
