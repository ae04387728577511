package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.common.TestDirectory.MEDIATOR;
import static org.minqing.command.common.TestDirectory.OTHER_MEDIATOR;
import static org.minqing.command.mediation.MediationCase.B;
import static org.minqing.command.mediation.MediationCase.accepted;
import static org.minqing.command.mediation.MediationCase.hold;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.api.MediationCommand.AppointMediator;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.ObjectToMediator;
import org.minqing.api.MediationCommand.ReplaceMediator;
import org.minqing.api.MediationEvent.MediatorAppointed;
import org.minqing.api.MediationEvent.MediatorObjectedTo;
import org.minqing.api.MediationEvent.MediatorReplaced;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;

class MediatorsTest {

    private static final AppointMediator APPOINT = new AppointMediator(MEDIATOR);
    private static final ObjectToMediator OBJECT = new ObjectToMediator(B, MEDIATOR, "her cousin");
    private static final ReplaceMediator REPLACE = new ReplaceMediator(MEDIATOR, OTHER_MEDIATOR, "Bolo objects");

    private final MediationCase appointed = accepted().after(APPOINT);

    @Test
    void aMediatorOfTheDirectoryIsAppointedOnce() {
        assertThat(accepted().when(APPOINT))
                .containsExactly(new MediatorAppointed(accepted().act(), MEDIATOR));
        assertThat(appointed.file().panel().mediators()).containsExactly(MEDIATOR);
        assertThat(appointed.when(APPOINT)).isEmpty();
    }

    @Test
    void severalMayMediateTogether() {
        assertThat(appointed
                        .after(new AppointMediator(OTHER_MEDIATOR))
                        .file()
                        .panel()
                        .mediators())
                .containsExactly(MEDIATOR, OTHER_MEDIATOR);
    }

    @Test
    void whoIsNotInTheDirectoryDoesNotMediate() {
        assertThat(accepted().refusal(new AppointMediator("nobody")))
                .isEqualTo(Decision.reject(
                        MediationRejection.UNKNOWN_MEDIATOR, Map.of("field", "mediator", "value", "nobody")));
        assertThat(appointed.refusal(new ReplaceMediator(MEDIATOR, "nobody", "ill")))
                .isEqualTo(
                        Decision.reject(MediationRejection.UNKNOWN_MEDIATOR, Map.of("field", "to", "value", "nobody")));
    }

    @Test
    void aPartyObjectsToAMediator() {
        assertThat(appointed.when(OBJECT))
                .containsExactly(new MediatorObjectedTo(appointed.act(), B, MEDIATOR, "her cousin"));
        assertThat(appointed.after(OBJECT).when(OBJECT)).isEmpty();
    }

    @Test
    void aPartyMayHaveAnotherReasonToObject() {
        ObjectToMediator again = new ObjectToMediator(B, MEDIATOR, "he is rude");

        assertThat(appointed.after(OBJECT).when(again))
                .containsExactly(new MediatorObjectedTo(appointed.act(), B, MEDIATOR, "he is rude"));
    }

    @Test
    void onlyAPartyObjectsAndOnlyToAMediatorOfTheCase() {
        assertThat(appointed.refusal(new ObjectToMediator("c", MEDIATOR, "noise")))
                .isEqualTo(Decision.reject(MediationRejection.NOT_A_PARTY, Map.of("field", "party", "value", "c")));
        assertThat(appointed.refusal(new ObjectToMediator(B, OTHER_MEDIATOR, "her cousin")))
                .isEqualTo(Decision.reject(MediationRejection.MEDIATOR_NOT_APPOINTED, Map.of("value", OTHER_MEDIATOR)));
    }

    @Test
    void nothingIsMediatedOrAgreedUntilAnotherTakesTheirPlace() {
        Decision.Rejected refused =
                Decision.reject(MediationRejection.MEDIATOR_OBJECTED_TO, Map.of("mediators", MEDIATOR));

        assertThat(appointed.after(OBJECT).refusal(hold("They met."))).isEqualTo(refused);
        assertThat(appointed.after(hold("They met."), OBJECT).refusal(MediationCase.reach(Form.ORAL)))
                .isEqualTo(refused);
        assertThat(appointed.after(OBJECT, REPLACE).decide(hold("They met."))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void anotherMediatorTakesTheirPlace() {
        assertThat(appointed.when(REPLACE))
                .containsExactly(new MediatorReplaced(appointed.act(), MEDIATOR, OTHER_MEDIATOR, "Bolo objects"));
        assertThat(appointed.after(REPLACE).file().panel().mediators()).containsExactly(OTHER_MEDIATOR);
        assertThat(appointed.after(REPLACE).when(REPLACE)).isEmpty();
    }

    @Test
    void whoeverElseMediatesGoesOn() {
        MediationCase two = accepted().after(new AppointMediator(OTHER_MEDIATOR));
        MediationCase three = two.given(new MediatorAppointed(two.act(), "mediator-3"));

        assertThat(three.given(new MediatorReplaced(three.act(), OTHER_MEDIATOR, MEDIATOR, "ill"))
                        .file()
                        .panel()
                        .mediators())
                .containsExactly("mediator-3", MEDIATOR);
    }

    @Test
    void onceAgreedNobodyIsAppointedNotEvenAgain() {
        assertThat(MediationCase.agreed().refusal(APPOINT).reason()).isEqualTo(MediationRejection.ALREADY_AGREED);
    }

    @Test
    void onlyWhoMediatesCanBeReplacedAndOnlyByWhoDoesNotYet() {
        assertThat(accepted().refusal(REPLACE))
                .isEqualTo(Decision.reject(MediationRejection.MEDIATOR_NOT_APPOINTED, Map.of("value", MEDIATOR)));
        assertThat(appointed.after(new AppointMediator(OTHER_MEDIATOR)).refusal(REPLACE))
                .isEqualTo(Decision.reject(
                        MediationRejection.MEDIATOR_ALREADY_APPOINTED, Map.of("value", OTHER_MEDIATOR)));
    }

    @Test
    void whoLeftBecauseAPartyObjectedDoesNotComeBack() {
        Decision.Rejected refused = Decision.reject(MediationRejection.MEDIATOR_RECUSED, Map.of("value", MEDIATOR));
        MediationCase replaced = appointed.after(OBJECT, REPLACE);

        assertThat(replaced.refusal(APPOINT)).isEqualTo(refused);
        assertThat(replaced.refusal(new ReplaceMediator(OTHER_MEDIATOR, MEDIATOR, "ill")))
                .isEqualTo(refused);
    }

    @Test
    void whoLeftForAnotherReasonMayComeBack() {
        assertThat(appointed.after(REPLACE).when(APPOINT))
                .containsExactly(new MediatorAppointed(appointed.act(), MEDIATOR));
    }

    @Test
    void aReplacementThatWasTakenBackCanBeMadeAgain() {
        MediationCase back = appointed.after(REPLACE, new ReplaceMediator(OTHER_MEDIATOR, MEDIATOR, "well again"));

        assertThat(back.when(REPLACE))
                .containsExactly(new MediatorReplaced(back.act(), MEDIATOR, OTHER_MEDIATOR, "Bolo objects"));
    }
}
