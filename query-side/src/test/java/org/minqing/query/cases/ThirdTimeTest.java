package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minqing.query.Told.act;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Origin;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Urgency;
import org.minqing.api.query.CasePage.Item;
import org.minqing.query.Told;

/** Who comes a third time within thirty days. */
class ThirdTimeTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;
    private static final PersonId ONE = new PersonId(new UUID(1, 1));
    private static final PersonId ANOTHER = new PersonId(new UUID(1, 2));

    @BeforeEach
    void third_times_are_asked_for() {
        filter.thirdTime = true;
    }

    @Test
    void the_third_case_of_a_person_and_each_later_one_is_found_whatever_its_kind() {
        called("2025-03-01", ONE);
        petitioned("2025-03-05", ONE, ANOTHER);
        called("2025-03-06", ANOTHER);
        CaseId third = applied("2025-03-10", ONE, ANOTHER);
        CaseId fourth = called("2025-03-20", ONE);
        told.hotlineRequest("2025-03-21");
        told.hotlineRequest("2025-03-22");
        told.hotlineRequest("2025-03-23");

        assertThat(found()).containsExactly(fourth, third);
        assertThat(count(10)).isEqualTo(2);
        assertThat(foundAnew()).containsExactly(fourth, third);
    }

    @Test
    void it_is_told_how_often_the_one_who_came_most_often_had_come_within_those_days() {
        called("2025-01-20", ONE);
        called("2025-03-01", ONE);
        called("2025-03-02", ANOTHER);
        called("2025-03-03", ONE);
        CaseId third = applied("2025-03-04", ONE, ANOTHER);
        CaseId fourth = petitioned("2025-03-31", ANOTHER, ONE);
        CaseId last = called("2025-04-02", ONE);
        follow();

        assertThat(page().items())
                .extracting(Item::id, Item::times)
                .containsExactly(
                        tuple(last, Optional.of(4)), tuple(fourth, Optional.of(4)), tuple(third, Optional.of(3)));

        filter.thirdTime = false;
        assertThat(page().items()).extracting(Item::times).containsOnly(Optional.empty());
    }

    @Test
    void days_are_counted_back_from_each_case() {
        called("2025-01-01", ONE);
        called("2025-01-02", ONE);
        CaseId onTheThirtiethDay = called("2025-01-31", ONE);
        called("2025-02-02", ONE);
        CaseId close = called("2025-02-03", ONE);

        assertThat(found()).containsExactly(close, onTheThirtiethDay);
        assertThat(foundAnew()).containsExactly(close, onTheThirtiethDay);
    }

    @Test
    void a_respondent_does_not_come() {
        called("2025-03-01", ONE);
        called("2025-03-02", ONE);
        applied("2025-03-03", ANOTHER, ONE);

        assertThat(found()).isEmpty();
    }

    @Test
    void what_carries_a_case_on_or_was_none_is_no_further_time() {
        CaseId first = called("2025-03-01", ONE);
        CaseId second = called("2025-03-02", ONE);
        Inheritance inherits = new Inheritance(
                second, HOTLINE, Told.noon("2025-03-02"), Optional.empty(), Optional.empty(), List.of());
        told.happened(
                told.newId(),
                new PetitionEvent.Registered(
                        act("2025-03-03"),
                        told.intake("2025-03-03", Told.CELL, Optional.of(inherits)),
                        petition(List.of(ONE))));
        assertThat(found()).isEmpty();

        CaseId third = called("2025-03-04", ONE);
        assertThat(found()).containsExactly(third);

        told.happened(first, new CaseEvent.Voided(HOTLINE, act("2025-03-05"), "Twice.", Optional.empty()));
        assertThat(found()).isEmpty();
        assertThat(foundAnew()).isEmpty();

        CaseId hungUp = called("2025-03-06", ONE);
        assertThat(found()).containsExactly(hungUp);
        told.happened(hungUp, new HotlineRequestEvent.DismissedAsNoCase(act("2025-03-06"), "Nobody spoke."));
        assertThat(found()).isEmpty();
        assertThat(foundAnew()).isEmpty();
    }

    @Test
    void whoever_is_linked_later_came_and_whoever_is_unlinked_did_not() {
        called("2025-03-01", ONE);
        called("2025-03-02", ONE);
        CaseId anonymous = told.hotlineRequest("2025-03-03");
        CaseId last = called("2025-03-04", ONE);
        assertThat(found()).containsExactly(last);

        told.happened(anonymous, linked(ONE, PersonRole.REQUESTER));
        assertThat(found()).containsExactly(last, anonymous);
        assertThat(foundAnew()).containsExactly(last, anonymous);

        told.happened(anonymous, linked(ONE, PersonRole.AGENT));
        assertThat(found()).containsExactly(last);

        told.happened(anonymous, linked(ONE, PersonRole.REQUESTER));
        told.happened(last, new CaseEvent.PersonUnlinked(HOTLINE, act("2025-03-06"), ONE, "Somebody else."));
        assertThat(found()).containsExactly(anonymous);
        assertThat(foundAnew()).containsExactly(anonymous);
    }

    @Test
    void one_that_is_entered_late_makes_a_later_one_the_third() {
        called("2025-03-01", ONE);
        CaseId last = called("2025-03-20", ONE);
        called("2025-03-10", ONE);

        assertThat(found()).containsExactly(last);
        assertThat(foundAnew()).containsExactly(last);
    }

    @Test
    void a_register_that_does_not_say_when_tells_of_no_time_until_it_does() {
        called("2025-03-01", ONE);
        CaseId undated = told.adopted(register(Moment.unknown()));
        CaseId last = called("2025-03-20", ONE);
        assertThat(found()).isEmpty();

        told.happened(
                undated,
                new CaseEvent.Supplemented(
                        HOTLINE,
                        act("2025-03-21"),
                        register(
                                Moment.on(Told.noon("2025-03-09").day(Told.ZONE).orElseThrow()))));
        assertThat(found()).containsExactly(last);
        assertThat(foundAnew()).containsExactly(last);
    }

    private CaseId called(String day, PersonId by) {
        HotlineDetails details = new HotlineDetails(
                Optional.of(by), Nature.COMPLAINT, Urgency.ORDINARY, Optional.empty(), Optional.empty());
        return told.happened(
                told.newId(),
                new HotlineRequestEvent.Received(act(day), told.intake(day, Told.CELL, Optional.empty()), details));
    }

    private CaseId petitioned(String day, PersonId... by) {
        return told.happened(
                told.newId(),
                new PetitionEvent.Registered(
                        act(day), told.intake(day, Told.CELL, Optional.empty()), petition(Arrays.asList(by))));
    }

    private static PetitionDetails petition(List<PersonId> by) {
        return new PetitionDetails(
                by.stream()
                        .map(person -> new PetitionDetails.Petitioner(person, false))
                        .toList(),
                by.size(),
                PetitionDetails.Matter.CLAIM,
                PetitionDetails.Route.PETITION_PROCEDURE,
                Optional.empty(),
                Optional.empty());
    }

    private CaseId applied(String day, PersonId by, PersonId against) {
        MediationDetails details = new MediationDetails(
                MediationDetails.Source.APPLIED,
                "NEIGHBOUR",
                List.of(
                        party("1", by, MediationDetails.Role.APPLICANT),
                        party("2", against, MediationDetails.Role.RESPONDENT)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("TJ-JZ"),
                Optional.empty());
        return told.happened(
                told.newId(),
                new MediationEvent.Opened(act(day), told.intake(day, Told.CELL, Optional.empty()), details));
    }

    private static Party party(String id, PersonId person, MediationDetails.Role role) {
        return new Party(id, Optional.of(person), Optional.empty(), role, Optional.empty());
    }

    private static CaseEvent linked(PersonId person, PersonRole role) {
        return new CaseEvent.PersonLinked(HOTLINE, act("2025-03-05"), person, role, "Known by voice.");
    }

    private static Adoption register(Moment receivedAt) {
        Adoption plain = Told.adoption("R-1", receivedAt, Optional.empty(), Optional.empty());
        return new Adoption(
                plain.number(),
                new Origin("register", "R-1"),
                receivedAt,
                plain.channel(),
                plain.area(),
                plain.place(),
                plain.category(),
                plain.subject(),
                plain.content(),
                plain.nature(),
                plain.magnitude(),
                plain.unit(),
                plain.level(),
                List.of(ONE),
                plain.repliedAt(),
                plain.replyText(),
                plain.closedAs(),
                plain.closedAt(),
                plain.resolution(),
                plain.onTime(),
                List.of(),
                Map.of());
    }
}
