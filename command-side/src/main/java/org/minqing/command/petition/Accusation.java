package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseCommand;
import org.minqing.api.HandlingCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision.Check;

/** 检举控告: the accused unit never gets the accusation into its hands, and nobody makes it public (art. 30). */
final class Accusation {

    private Accusation() {}

    static List<Check> staysProtected(LedgerCommand command, PetitionFile file) {
        if (!file.isAbout(Matter.ACCUSATION)) {
            return List.of();
        }
        Optional<String> accused =
                file.details().flatMap(PetitionDetails::respondent).flatMap(Respondent::unit);
        boolean published = command instanceof CaseCommand.Correct correct
                && correct.changes().confidential().filter(secret -> !secret).isPresent();
        return List.of(
                refuseIf(
                        accused.filter(unit -> receivers(command).anyMatch(unit::equals))
                                .isPresent(),
                        PetitionRejection.ACCUSED_UNIT,
                        Map.of("value", accused.orElse(""))),
                refuseIf(
                        published,
                        PetitionRejection.ACCUSATION_STAYS_CONFIDENTIAL,
                        Map.of("field", "confidential", "value", "false")));
    }

    /** The bodies that would have the petition in their hands after this command. */
    private static Stream<String> receivers(LedgerCommand command) {
        if (command instanceof HandlingCommand.Dispatch dispatch) {
            return Stream.concat(Stream.of(dispatch.leadUnit()), dispatch.coUnits().stream());
        }
        if (command instanceof CaseCommand.Escalate escalate) {
            return Stream.of(escalate.unit());
        }
        if (command instanceof CaseCommand.Delegate delegate) {
            return Stream.of(delegate.unit());
        }
        if (command instanceof PetitionCommand.Transfer transfer) {
            return Stream.of(transfer.body());
        }
        if (command instanceof PetitionCommand.RequestReview review) {
            return Stream.of(review.body());
        }
        return command instanceof PetitionCommand.RequestReReview review ? Stream.of(review.body()) : Stream.empty();
    }
}
