package org.minqing.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseKind;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.HomeVisitCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.KeyPersonCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.MediationDetails;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionDetails;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.api.StreamCommand;
import org.minqing.api.StreamKind;
import org.minqing.api.TalkPointCommand;

/** Whom a command makes part of its case, or of its occasion, and as what. */
public final class PersonLinks {

    private PersonLinks() {}

    /** What whoever somebody went to see is to a home visit, as a {@link PersonRole} is to a case. */
    static final String VISITED = "VISITED";

    /** What a key person is to the stream that names them. */
    static final String KEY_PERSON = "KEY_PERSON";

    /** What whoever something was said of is to the notebook entry. */
    static final String SPOKEN_OF = "SPOKEN_OF";

    /** Persons and the names of what they are. */
    static Map<PersonId, String> rolesOf(StreamCommand command, StreamKind kind) {
        Map<PersonId, String> links = new LinkedHashMap<>();
        switch (command) {
            case HomeVisitCommand.Log log -> log.persons().forEach(person -> links.put(person, VISITED));
            case HomeVisitCommand.Withdraw _ -> {
                // Whom it was about stays.
            }
            case KeyPersonCommand.Name name -> links.put(name.person(), KEY_PERSON);
            case KeyPersonCommand.Release _ -> {
                // Whom it was about stays.
            }
            case ScreeningRoundCommand _ -> {
                // Whom a quarrel is about stands in its mediation.
            }
            case ReceptionSeriesCommand _ -> {
                // Who asked for something stands in their petition.
            }
            case TalkPointCommand _ -> {
                // Who says something there stands in its notebook.
            }
            case NotebookEntryCommand.Note note -> note.persons().forEach(person -> links.put(person, SPOKEN_OF));
            case NotebookEntryCommand.Advise _, NotebookEntryCommand.Raise _ -> {
                // Whom it is about stays.
            }
            case ResidentsChoiceCommand _ -> {
                // A vote is of nobody.
            }
            case DutyShiftCommand _ -> {
                // A shift is about nobody.
            }
            case LedgerCommand ofCase ->
                of(ofCase, (CaseKind) kind).forEach((person, role) -> links.put(person, role.name()));
        }
        return links;
    }

    public static Map<PersonId, PersonRole> of(LedgerCommand command, CaseKind kind) {
        Map<PersonId, PersonRole> links = new LinkedHashMap<>();
        switch (command) {
            case PetitionCommand.Register register -> petitioners(register.details(), links);
            case PetitionCommand.RegisterAnswered register -> petitioners(register.details(), links);
            case PetitionCommand.Adopt adopt -> adopted(adopt.adoption(), kind, links);
            case PetitionCommand.ReferToMediation refer -> respondents(List.of(refer.respondent()), links);
            case MediationCommand.Open open -> parties(open.details(), links);
            case MediationCommand.Adopt adopt -> adopted(adopt.adoption(), kind, links);
            case HotlineRequestCommand.Receive receive ->
                receive.details().requester().ifPresent(person -> links.put(person, PersonRole.REQUESTER));
            case HotlineRequestCommand.Adopt adopt -> adopted(adopt.adoption(), kind, links);
            case HotlineRequestCommand.ConvertToMediation convert -> respondents(convert.respondents(), links);
            case CaseCommand.Supplement supplement -> adopted(supplement.additions(), kind, links);
            case CaseCommand.LinkPerson link -> links.put(link.person(), link.role());
            default -> {
                // Every other command speaks of persons the case already has, or of none.
            }
        }
        return links;
    }

    public static Optional<PersonId> unlinked(StreamCommand command) {
        return command instanceof CaseCommand.UnlinkPerson unlink ? Optional.of(unlink.person()) : Optional.empty();
    }

    private static void petitioners(PetitionDetails details, Map<PersonId, PersonRole> links) {
        details.respondent().ifPresent(respondent -> respondents(List.of(respondent), links));
        details.petitioners().forEach(petitioner -> links.put(petitioner.person(), PersonRole.PETITIONER));
    }

    private static void respondents(List<PetitionCommand.Respondent> respondents, Map<PersonId, PersonRole> links) {
        respondents.forEach(
                respondent -> respondent.person().ifPresent(person -> links.put(person, PersonRole.RESPONDENT)));
    }

    private static void parties(MediationDetails details, Map<PersonId, PersonRole> links) {
        details.parties().forEach(party -> {
            party.agent().ifPresent(agent -> links.put(agent.person(), PersonRole.AGENT));
            party.person()
                    .ifPresent(person -> links.put(
                            person,
                            switch (party.role()) {
                                case APPLICANT -> PersonRole.APPLICANT;
                                case RESPONDENT -> PersonRole.RESPONDENT;
                                case THIRD_PARTY -> PersonRole.THIRD_PARTY;
                            }));
        });
    }

    private static void adopted(Adoption adoption, CaseKind kind, Map<PersonId, PersonRole> links) {
        PersonRole role = switch (kind) {
            case PETITION -> PersonRole.PETITIONER;
            case MEDIATION -> PersonRole.APPLICANT;
            case HOTLINE_REQUEST -> PersonRole.REQUESTER;
        };
        adoption.persons().forEach(person -> links.put(person, role));
    }
}
