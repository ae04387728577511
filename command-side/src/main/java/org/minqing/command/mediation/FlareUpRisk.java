package org.minqing.command.mediation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationEvent.ReportedToPolice;
import org.minqing.api.MediationEvent.RiskAssessed;

/**
 * 激化风险: how hot the quarrel was held to be, and who was told.
 *
 * @param assessed the latest assessment
 * @param everElevated it was held to be ELEVATED or HIGH at some time; what cooled down since was averted, not absent
 */
public record FlareUpRisk(Optional<Assessment> assessed, boolean everElevated, List<Report> reports) {

    public record Assessment(Risk risk, String reason) {}

    public record Report(String body, String reason) {}

    static FlareUpRisk unassessed() {
        return new FlareUpRisk(Optional.empty(), false, List.of());
    }

    FlareUpRisk assessed(RiskAssessed event) {
        return new FlareUpRisk(
                Optional.of(new Assessment(event.risk(), event.reason())),
                everElevated || event.risk() != Risk.LOW,
                reports);
    }

    FlareUpRisk reported(ReportedToPolice event) {
        Report report = new Report(event.body(), event.reason());
        return new FlareUpRisk(
                assessed,
                everElevated,
                Stream.concat(reports.stream(), Stream.of(report)).toList());
    }
}
