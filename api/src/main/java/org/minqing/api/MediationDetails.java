package org.minqing.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What opening a mediation holds beside the {@link Intake}.
 *
 * @param parties at least two
 * @param amount what is claimed, in yuan
 * @param previous the petition or hotline request it comes from, or the mediation it follows
 */
public record MediationDetails(
        Source origin,
        String disputeType,
        List<Party> parties,
        @FreeText Optional<String> claim,
        Optional<BigDecimal> amount,
        Optional<String> committee,
        Optional<CaseId> previous) {

    /** 申请, 主动, 委派 (court, before filing), 委托 (court, after), 移送. */
    public enum Source {
        APPLIED,
        PROACTIVE,
        COURT_DELEGATED,
        ENTRUSTED,
        REFERRED
    }

    /** @param unit set instead of a person where a unit of the directory is the party */
    public record Party(
            String partyId, Optional<PersonId> person, Optional<String> unit, Role role, Optional<Agent> agent) {}

    public enum Role {
        APPLICANT,
        RESPONDENT,
        THIRD_PARTY
    }

    /** Acts for a minor or an absent party. */
    public record Agent(PersonId person, @FreeText String authority) {}
}
