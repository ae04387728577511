package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.opened;

import org.junit.jupiter.api.Test;
import org.minqing.api.MediationCommand.AssessRisk;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.ReportToPolice;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationEvent.ReportedToPolice;
import org.minqing.api.MediationEvent.RiskAssessed;
import org.minqing.api.MediationEvent.TookEffect;

/** 激化风险. */
class RiskTest {

    private static final ReportToPolice REPORT = new ReportToPolice("the police station", "a knife");

    @Test
    void theRiskIsAssessed() {
        AssessRisk high = new AssessRisk(Risk.HIGH, "a knife");

        assertThat(opened().when(high)).containsExactly(new RiskAssessed(opened().act(), Risk.HIGH, "a knife"));
        assertThat(opened().after(high).when(high)).isEmpty();
        assertThat(opened().after(high).when(new AssessRisk(Risk.HIGH, "two knives")))
                .hasSize(1);
        assertThat(opened().after(high).when(new AssessRisk(Risk.LOW, "a knife")))
                .hasSize(1);
    }

    @Test
    void thePoliceAreToldAtOnceWhateverTheRiskWasHeldToBe() {
        assertThat(opened().when(REPORT))
                .containsExactly(new ReportedToPolice(opened().act(), "the police station", "a knife"));
        assertThat(opened().after(new AssessRisk(Risk.LOW, "calm")).when(REPORT))
                .hasSize(1);
    }

    @Test
    void theSameReportIsMadeOnce() {
        assertThat(opened().after(REPORT).when(REPORT)).isEmpty();
        assertThat(opened().after(REPORT).when(new ReportToPolice("the police station", "an axe")))
                .hasSize(1);
    }

    @Test
    void whatWasElevatedOnceWasAvertedHoweverCalmItEnds() {
        for (Risk risk : Risk.values()) {
            MediationCase assessed =
                    MediationCase.heard().after(new AssessRisk(risk, "then"), new AssessRisk(Risk.LOW, "now"));

            assertThat(assessed.when(MediationCase.reach(Form.ORAL)))
                    .contains(new TookEffect(assessed.act(), Form.ORAL, risk != Risk.LOW));
        }
    }
}
