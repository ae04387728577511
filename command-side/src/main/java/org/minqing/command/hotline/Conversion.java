package org.minqing.command.hotline;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.HotlineRequestCommand.*;
import org.minqing.api.HotlineRequestEvent.ConversionRefused;
import org.minqing.api.HotlineRequestEvent.Converted;
import org.minqing.api.HotlineRequestEvent.MediationRequested;
import org.minqing.api.HotlineRequestEvent.PetitionRequested;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Nature;
import org.minqing.api.Origin;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Petitioner;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;

/**
 * 转信访、转调解, in two steps: first it is asked for, and once the other case stands this one closes. Where the other
 * refuses, this one stays open.
 */
final class Conversion {

    private Conversion() {}

    /** Always the same for one request and kind, so that nothing can start it twice. */
    static CaseId successorOf(CaseId request, CaseKind kind) {
        return CaseId.named(new Origin("converted:" + request, kind.word()));
    }

    /** While a conversion waits, ending the request another way would leave two cases or none. */
    static Optional<Decision.Rejected> nothingElseMayEndIt(LedgerCommand command, HotlineFile file) {
        boolean ends = switch (command) {
            case Answer c -> true;
            case DismissAsNoCase c -> true;
            case Withdraw c -> true;
            case Resolve c -> true;
            case VoidCase c -> true;
            default -> false;
        };
        return refuseIf(ends && file.conversion().isPresent(), HotlineRequestRejection.CONVERSION_REQUESTED)
                .get();
    }

    static Decision toPetition(ConvertToPetition command, HotlineFile file, DecisionContext context) {
        PetitionDetails details = details(command, file);
        ConversionAsked asked =
                new ConversionAsked.ToPetition(successorOf(context.caseId(), CaseKind.PETITION), details);
        return request(
                asked,
                file,
                List.of(),
                () -> new PetitionRequested(
                        context.act(),
                        asked.successor(),
                        SuccessorIntake.of(file, details.matter() == Matter.ACCUSATION, context),
                        details));
    }

    static Decision toMediation(ConvertToMediation command, HotlineFile file, DecisionContext context) {
        ConversionAsked asked = new ConversionAsked.ToMediation(
                successorOf(context.caseId(), CaseKind.MEDIATION),
                command.disputeType(),
                command.respondents(),
                command.claim(),
                command.committee());
        List<PersonId> applicants = file.requesters();
        return request(
                asked,
                file,
                List.of(
                        missing(applicants.isEmpty(), "requester"),
                        missing(command.respondents().isEmpty(), "respondents")),
                () -> new MediationRequested(
                        context.act(),
                        asked.successor(),
                        SuccessorIntake.of(file, false, context),
                        command.disputeType(),
                        applicants,
                        command.respondents(),
                        command.claim(),
                        command.committee()));
    }

    private static Decision request(
            ConversionAsked asked, HotlineFile file, List<Check> more, Supplier<LedgerEvent> event) {
        if (file.conversion().filter(asked::equals).isPresent()) {
            return Decision.nothingChanges();
        }
        List<Check> checks = new ArrayList<>();
        checks.add(refuseIf(file.conversion().isPresent(), HotlineRequestRejection.CONVERSION_REQUESTED));
        checks.add(missing(file.base().area().isEmpty(), "area"));
        checks.addAll(more);
        return Decision.unless(checks, () -> List.of(event.get()));
    }

    private static Check missing(boolean condition, String field) {
        return refuseIf(condition, CaseRejection.FIELD_MISSING, Map.of("field", field));
    }

    static Decision succeeded(RecordConverted command, HotlineFile file, DecisionContext context) {
        Optional<ConversionAsked> asked =
                file.conversion().filter(conversion -> conversion.successor().equals(command.successor()));
        return Decision.unless(
                List.of(refuseIf(asked.isEmpty(), CaseRejection.NOTHING_REQUESTED)),
                () -> Timekeeping.of(file.base(), context)
                        .liftAllBut(List.of(), "converted")
                        .after(new Converted(
                                context.act(),
                                command.successor(),
                                asked.orElseThrow().kind())));
    }

    static Decision refused(RecordConversionRefused command, HotlineFile file, DecisionContext context) {
        return Decision.unless(
                List.of(refuseIf(file.conversion().isEmpty(), CaseRejection.NOTHING_REQUESTED)),
                () -> List.of(new ConversionRefused(context.act(), command.code(), command.reason())));
    }

    /** What the request's nature suggests, unless somebody says. */
    private static PetitionDetails details(ConvertToPetition command, HotlineFile file) {
        List<Petitioner> petitioners = file.requesters().stream()
                .map(person -> new Petitioner(person, false))
                .toList();
        return new PetitionDetails(
                petitioners,
                Math.max(1, petitioners.size()),
                command.matter()
                        .or(() -> file.nature().map(Conversion::matterOf))
                        .orElse(Matter.CLAIM),
                command.route().orElse(Route.PETITION_PROCEDURE),
                file.personsAs(PersonRole.RESPONDENT).stream()
                        .findFirst()
                        .map(person -> new Respondent(Optional.of(person), Optional.empty())),
                Optional.empty());
    }

    private static Matter matterOf(Nature nature) {
        return switch (nature) {
            case SUGGESTION -> Matter.SUGGESTION;
            case REPORT -> Matter.ACCUSATION;
            case CONSULTATION, HELP, COMPLAINT, PRAISE, OTHER -> Matter.CLAIM;
        };
    }
}
