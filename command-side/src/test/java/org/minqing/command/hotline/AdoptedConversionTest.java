package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.Adoption;
import org.minqing.api.HotlineRequestCommand.Adopt;
import org.minqing.api.HotlineRequestCommand.ConvertToPetition;
import org.minqing.api.HotlineRequestEvent.PetitionRequested;
import org.minqing.api.Intake;
import org.minqing.api.Moment;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** A request known only from a register goes on as another case with all that the register told. */
class AdoptedConversionTest {

    private static final ConvertToPetition TO_PETITION =
            new ConvertToPetition(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Adoption TOLD = TestAdoption.numbered("H-000000-2018-000001")
            .in(TestDirectory.STREET)
            .of(TestIntake.ANYA)
            .tellingOfTheMatter()
            .adoption();

    private final HotlineCases adopted = HotlineCases.nothing().given(new Adopt(TOLD, Optional.empty()));

    @Test
    void theMatterItsPlaceAndItsChannelGoAlong() {
        Intake handed = converted(adopted);

        assertThat(Optional.of(handed.channel())).isEqualTo(TOLD.channel());
        assertThat(handed.place()).isEqualTo(TOLD.place()).isPresent();
        assertThat(handed.category()).isEqualTo(TOLD.category());
        assertThat(handed.magnitude()).isEqualTo(TOLD.magnitude());
        assertThat(Optional.of(handed.subject())).isEqualTo(TOLD.subject());
        assertThat(Optional.of(handed.content())).isEqualTo(TOLD.content());
    }

    @Test
    void itReachesTheOtherProcedureWhenItIsConverted() {
        assertThat(converted(adopted.at("2018-03-06T10:00")).receivedAt())
                .isEqualTo(TestContext.moment("2018-03-06T10:00"));
    }

    @Test
    void whereARegisterDoesNotSayWhenItReachesTheOtherProcedureWhenThatIsRecorded() {
        HotlineCases unknown =
                adopted.acting(adopted.context().happened(Moment.unknown()).imported());

        assertThat(converted(unknown).receivedAt())
                .isEqualTo(Moment.at(unknown.context().now()));
    }

    private static Intake converted(HotlineCases request) {
        return request.when(TO_PETITION).stream()
                .filter(PetitionRequested.class::isInstance)
                .map(event -> ((PetitionRequested) event).intake())
                .findFirst()
                .orElseThrow();
    }
}
