package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.LinkPerson;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.Intake;
import org.minqing.api.PetitionEvent.MediationOpened;
import org.minqing.api.PetitionEvent.MediationReferred;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** What a mediation takes over from the petition it comes from. */
class ReferralTest {

    private static final Story ACCEPTED = Story.registered().does(Commands.accept());

    @Test
    void allThatARegisterToldOfTheMatterGoesAlong() {
        Adoption told = TestAdoption.numbered("17")
                .in(TestDirectory.COMMUNITY)
                .of(TestIntake.ANYA)
                .tellingOfTheMatter()
                .adoption();
        Story adopted =
                Story.adopted(told).when(context -> TestContext.monday()).does(Commands.accept(), Commands.refer());
        Intake handed = ((MediationReferred) adopted.latest().getFirst()).intake();
        assertThat(Optional.of(handed.channel())).isEqualTo(told.channel());
        assertThat(handed.place()).isEqualTo(told.place()).isPresent();
        assertThat(handed.category()).isEqualTo(told.category()).isPresent();
        assertThat(handed.magnitude()).isEqualTo(told.magnitude()).isPresent();
        assertThat(Optional.of(handed.subject())).isEqualTo(told.subject());
        assertThat(Optional.of(handed.content())).isEqualTo(told.content());
    }

    @Test
    void onlyThePetitionersAreASideOfTheirOwn() {
        Story story = ACCEPTED.does(new LinkPerson(TestIntake.CILI, PersonRole.AGENT, "Speaks for her."));
        assertThat(((MediationReferred) story.does(Commands.refer()).latest().getFirst()).petitioners())
                .containsExactly(TestIntake.ANYA);
    }

    @Test
    void newsOfAMediationNobodyWaitsForLeavesThePetitionAsItIs() {
        Story told = ACCEPTED.happens(List.of(new MediationOpened(ACCEPTED.act(), TestContext.OTHER_CASE)));
        assertThat(told.standing().waits()).isEqualTo(new Waiting.ForNothing());
        assertThat(told.status()).isEqualTo(PetitionStatus.ACCEPTED);
    }
}
