package org.minqing.http.commands;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.DutyDesk;
import org.minqing.api.Magnitude;
import org.minqing.api.MediationDetails;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionDetails;
import org.minqing.api.Place;
import org.minqing.api.Recurrence;
import org.minqing.api.Urgency;

/** The fields of request bodies, as the contract writes them. */
final class Fields {

    private Fields() {}

    /** What every command takes beside its own words. */
    record OfAct(Optional<Moment> occurredAt, Optional<String> by, Optional<String> note) {}

    /** The same for a command that has a {@code by} of its own. */
    record OfActWithoutBy(Optional<Moment> occurredAt, Optional<String> note) {}

    /** What registering any kind of case takes. */
    record OfIntake(
            String channel,
            AreaCode areaCode,
            String subject,
            String content,
            Optional<String> category,
            Optional<Place> place,
            Optional<Moment> receivedAt,
            Optional<String> source,
            Optional<String> externalId,
            Optional<Magnitude> magnitude,
            Optional<Boolean> confidential,
            Optional<String> firstContactOwner) {}

    record OfPetition(
            List<OfPerson> petitioners,
            Optional<Integer> headcount,
            Optional<PetitionDetails.Matter> matter,
            Optional<PetitionDetails.Route> route,
            Optional<PetitionCommand.Respondent> respondent,
            Optional<PetitionDetails.Procedure> procedure,
            Optional<String> answer) {}

    record OfMediation(
            List<OfParty> parties,
            String disputeType,
            MediationDetails.Source origin,
            Optional<String> claim,
            Optional<BigDecimal> amount,
            Optional<String> committee,
            Optional<CaseId> previous) {}

    record OfHotlineRequest(
            Optional<OfPerson> requester,
            Nature nature,
            Optional<Urgency> urgency,
            Optional<String> shift,
            Optional<Boolean> offHours,
            Optional<String> answer) {}

    record OfVisited(List<OfPerson> persons) {}

    record OfHomeVisit(AreaCode areaCode, Optional<Place> place, Optional<Boolean> met, String diary) {}

    record OfWhom(OfPerson person) {}

    record OfKeyPerson(AreaCode areaCode, String reason) {}

    record OfScreeningRound(AreaCode areaCode, YearMonth month) {}

    record OfScreenedCell(AreaCode areaCode, int households) {}

    record OfReceptionSeries(
            String name,
            AreaCode areaCode,
            String place,
            String host,
            Recurrence rule,
            LocalDate first,
            LocalTime from,
            LocalTime to) {}

    /** What is left out stays as the rule has it. */
    record OfMove(LocalDate day, Optional<LocalTime> from, Optional<LocalTime> to, String reason) {}

    record OfHolding(Optional<String> host, List<String> attendees) {}

    record OfEnd(Optional<LocalDate> lastDay, String reason) {}

    record OfTalkPoint(String name, AreaCode areaCode, List<AreaCode> cells, String place, String worker) {}

    record OfWorker(String worker) {}

    record OfLegalAdvice(String adviser, Recurrence rule, LocalDate first, LocalTime from, LocalTime to) {}

    record OfNotebookEntry(
            Optional<AreaCode> areaCode, Optional<String> category, NotebookOutcome outcome, String said) {}

    record OfAdvice(String adviser, String text) {}

    /** @param session in which it was asked for, where it was */
    record OfChoice(
            AreaCode areaCode,
            String question,
            List<OfProposal> proposals,
            LocalDate lastDay,
            Optional<OfSession> session) {}

    record OfProposal(String text, CaseId petition) {}

    record OfSession(OccasionId series, LocalDate day) {}

    record OfDutyShift(DutyDesk desk, AreaCode areaCode, String name, Instant from, Instant to, String onDuty) {}

    /** @param onDuty who are there in turn */
    record OfRoster(
            DutyDesk desk, AreaCode areaCode, String template, LocalDate from, LocalDate to, List<String> onDuty) {}

    record OfHandOver(String said) {}

    record OfWithdrawal(String reason) {}

    /** Someone new, or someone chosen from suggestions by {@code personId}. */
    record OfPerson(
            Optional<PersonId> personId,
            Optional<PersonalData.Kind> kind,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> idNumber,
            Optional<String> address,
            Optional<Boolean> representative) {

        boolean isNobody() {
            return personId.isEmpty() && name.isEmpty() && phone.isEmpty() && idNumber.isEmpty() && address.isEmpty();
        }
    }

    record OfParty(
            Optional<PersonId> personId,
            Optional<PersonalData.Kind> kind,
            Optional<String> unit,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> idNumber,
            Optional<String> address,
            MediationDetails.Role role,
            Optional<OfAgent> agent) {

        OfPerson person() {
            return new OfPerson(personId, kind, name, phone, idNumber, address, Optional.empty());
        }
    }

    record OfAgent(
            Optional<PersonId> personId,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> idNumber,
            String authority) {

        OfPerson person() {
            return new OfPerson(personId, Optional.empty(), name, phone, idNumber, Optional.empty(), Optional.empty());
        }
    }

    /** The other side of a matter: a unit, someone known, or someone new. */
    record OfRespondent(
            Optional<PersonId> person,
            Optional<String> unit,
            Optional<PersonalData.Kind> kind,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> idNumber,
            Optional<String> address) {

        OfPerson particulars() {
            return new OfPerson(person, kind, name, phone, idNumber, address, Optional.empty());
        }
    }
}
