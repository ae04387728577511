package org.minqing.command.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Intake;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationDetails.Role;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.command.common.CaseNumbers;

/** What a case that continues another begins with, beside what it takes over. */
final class Successor {

    private final CaseNumbers numbers;
    private final ZoneId zone;

    Successor(CaseNumbers numbers, ZoneId zone) {
        this.numbers = numbers;
        this.zone = zone;
    }

    /** The same intake under a number and query code of its own. */
    Intake numbered(Intake intake, CaseKind kind, CaseId newcomer) {
        int year = intake.receivedAt()
                .day(zone)
                .map(LocalDate::getYear)
                .orElseThrow(() -> new IllegalArgumentException("A successor is received at a known time"));
        return new Intake(
                numbers.next(newcomer, kind, Optional.of(intake.area()), year),
                numbers.newQueryCode(newcomer),
                intake.channel(),
                intake.receivedAt(),
                intake.area(),
                intake.place(),
                intake.category(),
                intake.subject(),
                intake.content(),
                intake.firstContactOwner(),
                intake.magnitude(),
                intake.intakeLevel(),
                intake.confidential(),
                intake.origin(),
                intake.inherits());
    }

    /** Both sides of a mediation, each party named by its place, so that naming them again gives the same. */
    static List<Party> parties(List<PersonId> applicants, List<Respondent> respondents) {
        List<Party> parties = new ArrayList<>();
        for (PersonId person : applicants) {
            parties.add(new Party(
                    nextId(parties), Optional.of(person), Optional.empty(), Role.APPLICANT, Optional.empty()));
        }
        for (Respondent respondent : respondents) {
            parties.add(new Party(
                    nextId(parties), respondent.person(), respondent.unit(), Role.RESPONDENT, Optional.empty()));
        }
        return List.copyOf(parties);
    }

    private static String nextId(List<Party> parties) {
        return "party-" + (parties.size() + 1);
    }
}
