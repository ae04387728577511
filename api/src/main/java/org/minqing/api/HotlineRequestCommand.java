package org.minqing.api;

import java.util.List;
import java.util.Optional;

/** What can be asked of a hotline request (热线诉求), beside {@link CaseCommand} and {@link HandlingCommand}. */
public sealed interface HotlineRequestCommand extends LedgerCommand {

    record Receive(Intake intake, HotlineDetails details) implements HotlineRequestCommand {}

    /** From a register: see {@link Adoption}. */
    record Adopt(Adoption adoption, Optional<Urgency> urgency) implements HotlineRequestCommand {}

    /** 即时答复. */
    record Answer(String text) implements HotlineRequestCommand {}

    /** Hung up, wrong number: there is no matter. */
    record DismissAsNoCase(String reason) implements HotlineRequestCommand {}

    record Withdraw(String reason) implements HotlineRequestCommand {}

    record PromiseCallback(Moment by) implements HotlineRequestCommand {}

    /** Reaching the requester keeps a promised call-back. */
    record ContactRequester(boolean reached, Optional<String> said) implements HotlineRequestCommand {}

    record Resolve(Resolution resolution, String text) implements HotlineRequestCommand {}

    /**
     * @param sampledOut the sampling of follow-ups left this one out
     */
    record Close(Optional<String> reason, Optional<Boolean> sampledOut) implements HotlineRequestCommand {}

    /** 重办. */
    record Redo(String reason) implements HotlineRequestCommand {}

    /** Supervisor: this one is complex and has the longer limit. */
    record MarkComplex(String reason) implements HotlineRequestCommand {}

    record ConvertToPetition(
            Optional<PetitionDetails.Matter> matter, Optional<PetitionDetails.Route> route, Optional<String> reason)
            implements HotlineRequestCommand {}

    /** @param respondents the other side or sides, by person or unit */
    record ConvertToMediation(
            String disputeType,
            List<PetitionCommand.Respondent> respondents,
            Optional<String> claim,
            Optional<String> committee,
            Optional<String> reason)
            implements HotlineRequestCommand {}

    /** By the process: the other case stands. */
    record RecordConverted(CaseId successor) implements HotlineRequestCommand {}

    /** By the process: the other case refused, so this one stays open. */
    record RecordConversionRefused(String code, String reason) implements HotlineRequestCommand {}
}
