package org.minqing.http.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.AreaCode;
import org.minqing.api.Intake;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.api.query.CaseHistory;
import org.minqing.http.cases.WhoMaySee.Hidden;
import org.minqing.security.account.Account;

class WhoMaySeeTest {

    private static final Instant NOW = Instant.parse("2026-05-01T01:00:00Z");

    private final WhoMaySee who = new WhoMaySee(
            unit -> Optional.ofNullable(Map.of("U-1-1", "U-1", "ROUND", "ROUND").get(unit)));

    private static final StandingCase PLAIN = petition(false, Optional.empty());
    private static final StandingCase CONFIDENTIAL = petition(true, Optional.empty());
    private static final StandingCase AGAINST_A_UNIT = petition(false, Optional.of("U-1"));

    @Test
    void whoMaySeeAPlainCaseIsEveryoneWhoWorksOnIt() {
        assertThat(who.hidden(PLAIN, account(Set.of("U-1"), Role.HANDLER))).isEmpty();
        assertThat(who.hidden(PLAIN, account(Set.of(), Role.MEDIATOR))).isEmpty();
    }

    @Test
    void whoMaySeeAConfidentialCaseIsTheCentreAndNotWhoHandlesIt() {
        assertThat(who.hidden(CONFIDENTIAL, account(Set.of(), Role.HOTLINE_OPERATOR)))
                .isEmpty();
        assertThat(who.hidden(CONFIDENTIAL, account(Set.of("U-2"), Role.HANDLER)))
                .contains(Hidden.CONFIDENTIAL);
        assertThat(who.hidden(CONFIDENTIAL, account(Set.of(), Role.HANDLER))).contains(Hidden.CONFIDENTIAL);
    }

    @Test
    void whoMaySeeIsNeverTheUnitComplainedAbout() {
        assertThat(who.hidden(AGAINST_A_UNIT, account(Set.of("U-1", "U-2"), Role.HANDLER)))
                .contains(Hidden.UNIT_COMPLAINED_ABOUT);
        assertThat(who.hidden(AGAINST_A_UNIT, account(Set.of("U-2"), Role.HANDLER)))
                .isEmpty();
        assertThat(who.hidden(AGAINST_A_UNIT, account(Set.of(), Role.SUPERVISOR)))
                .isEmpty();
    }

    @Test
    void whoMaySeeIsNoUnitBelowTheOneComplainedAbout() {
        assertThat(who.hidden(AGAINST_A_UNIT, account(Set.of("U-1-1"), Role.HANDLER)))
                .contains(Hidden.UNIT_COMPLAINED_ABOUT);
        assertThat(who.hidden(AGAINST_A_UNIT, account(Set.of("ROUND"), Role.HANDLER)))
                .as("a unit that stands below itself")
                .isEmpty();
    }

    @Test
    void whoMaySeeIsNoHandlerOfWhomNobodyKnowsTheUnit() {
        assertThat(who.hidden(AGAINST_A_UNIT, account(Set.of(), Role.HANDLER))).contains(Hidden.UNIT_COMPLAINED_ABOUT);
    }

    @Test
    void whoMaySeeDoesNotGrowByAnotherRoleAsLongAsTheAccountNamesUnits() {
        Account both = account(Set.of("U-1"), Role.HANDLER, Role.SUPERVISOR);

        assertThat(who.hidden(CONFIDENTIAL, both)).contains(Hidden.CONFIDENTIAL);
        assertThat(who.hidden(AGAINST_A_UNIT, both)).contains(Hidden.UNIT_COMPLAINED_ABOUT);
    }

    private static StandingCase petition(boolean confidential, Optional<String> against) {
        Intake intake = new Intake(
                "P-1",
                "code",
                "LETTER",
                Moment.at(NOW),
                AreaCode.of("999901001"),
                Optional.empty(),
                Optional.empty(),
                "路面不平",
                "路面不平",
                "lin",
                Optional.empty(),
                Optional.empty(),
                confidential,
                Optional.empty(),
                Optional.empty());
        PetitionDetails details = new PetitionDetails(
                List.of(),
                1,
                PetitionDetails.Matter.CLAIM,
                PetitionDetails.Route.PETITION_PROCEDURE,
                against.map(unit -> new Respondent(Optional.empty(), Optional.of(unit))),
                Optional.empty());
        Act act = new Act(Moment.at(NOW), "lin", Optional.empty(), false, false);
        return StandingCase.of(List.of(new CaseHistory.Recorded(
                0, new PetitionEvent.Registered(act, intake, details), NOW, Optional.of("lin"))));
    }

    private static Account account(Set<String> units, Role... roles) {
        return new Account(
                "somebody",
                "样例",
                Set.of(roles),
                new Reach("", units),
                true,
                false,
                true,
                new Account.Credentials(Optional.empty(), NOW, false, Optional.empty(), 0));
    }
}
