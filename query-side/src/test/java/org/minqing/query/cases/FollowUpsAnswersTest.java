package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minqing.query.Told.act;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.HotlineRequestEvent.Ground;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationDetails.Role;
import org.minqing.api.MediationEvent;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.FollowUpsQuery.Which;
import org.minqing.api.query.FollowUpsToMake;
import org.minqing.api.query.FollowUpsToMake.FollowUpToMake;
import org.minqing.api.query.Scope;
import org.minqing.query.Told;

/** Whom there is to call about how it went, and what supervisors have to answer. */
class FollowUpsAnswersTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;
    private static final PersonId ZHANG = new PersonId(UUID.fromString("01890000-0000-7000-8000-000000000001"));

    @Test
    void whoever_a_case_was_concluded_for_is_called_the_longest_waiting_first() {
        CaseId later = handled("2025-03-20");
        CaseId earlier = handled("2025-03-10");
        told.happened(told.hotlineRequest("2025-03-01"));

        assertThat(which(Which.AWAITED))
                .extracting(one -> one.item().id(), FollowUpToMake::tries)
                .containsExactly(tuple(earlier, 0), tuple(later, 0));
        assertThat(asked(Which.AWAITED, Scope.everything(), 1).total()).isEqualTo(2);
        assertThat(asked(Which.AWAITED, Scope.everything().within(List.of("888801")), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void a_call_in_vain_lets_others_go_first_and_the_last_one_takes_the_case_off_the_list() {
        CaseId tried = handled("2025-03-10");
        CaseId other = handled("2025-03-20");
        told.happened(tried, inVain("2025-03-21", false));
        told.happened(tried, inVain("2025-03-22", false));

        assertThat(which(Which.AWAITED))
                .extracting(one -> one.item().id(), FollowUpToMake::tries, FollowUpToMake::triedAt)
                .containsExactly(
                        tuple(other, 0, Optional.empty()),
                        tuple(tried, 2, Told.noon("2025-03-22").earliest(Told.ZONE)));

        told.happened(tried, inVain("2025-03-23", true));
        assertThat(ids(Which.AWAITED)).containsExactly(other);
        assertThat(ids(Which.UNREACHABLE)).containsExactly(tried);

        told.happened(tried, reached("2025-03-24", Optional.of(true), Optional.empty()));
        assertThat(ids(Which.UNREACHABLE)).isEmpty();
        assertThat(ids(Which.AWAITED)).containsExactly(other);
    }

    @Test
    void a_call_that_is_not_valid_leaves_it_to_be_made() {
        CaseId id = told.happened(handled("2025-03-10"), call("2025-03-11", true, false));

        assertThat(ids(Which.AWAITED)).containsExactly(id);
    }

    @Test
    void immediate_answers_are_asked_about_where_the_sampling_said_so() {
        CaseId asked = answered(Optional.of(false));
        answered(Optional.of(true));
        answered(Optional.empty());
        told.happened(
                handled("2025-03-10"),
                new HotlineRequestEvent.Closed(act("2025-03-11"), Ground.SAMPLED_OUT, Optional.empty()));

        assertThat(ids(Which.AWAITED)).containsExactly(asked);
    }

    @Test
    void closing_a_case_that_was_concluded_raises_nothing_anew() {
        CaseId id = handled("2025-03-10");
        told.happened(id, inVain("2025-03-11", true));
        told.happened(id, new HotlineRequestEvent.Closed(act("2025-03-12"), Ground.UNREACHABLE, Optional.empty()));

        assertThat(ids(Which.AWAITED)).isEmpty();
        assertThat(ids(Which.UNREACHABLE)).containsExactly(id);
    }

    @Test
    void every_closure_raises_one_but_where_there_is_nobody_to_ask() {
        CaseId withdrawn = told.happened(
                told.petition("2025-03-01", Optional.empty()), new PetitionEvent.Withdrawn(act("2025-03-02"), "算了"));
        CaseId declined = told.happened(
                told.petition("2025-03-01", Optional.empty()),
                new PetitionEvent.Declined(act("2025-03-03"), "不属受理范围", "请向法院起诉", Optional.empty()));
        told.happened(
                told.hotlineRequest("2025-03-01"), new HotlineRequestEvent.DismissedAsNoCase(act("2025-03-02"), "已挂断"));
        told.happened(
                told.hotlineRequest("2025-03-01"),
                new HotlineRequestEvent.Converted(act("2025-03-02"), withdrawn, CaseKind.PETITION));
        told.happened(handled("2025-03-02"), new CaseEvent.Voided(HOTLINE, act("2025-03-03"), "误登", Optional.empty()));

        assertThat(ids(Which.AWAITED)).containsExactly(withdrawn, declined);
    }

    @Test
    void a_register_raises_none_and_what_is_closed_here_does() {
        told.adopted(Told.adoption("R1", Told.noon("2025-03-01"), Optional.of(ClosedAs.HANDLED), Optional.empty()));
        CaseId open = told.adopted(Told.adoption("R2", Told.noon("2025-03-01"), Optional.empty(), Optional.empty()));
        CaseId history = told.adopted(Told.adoption("R3", Told.noon("2025-03-01"), Optional.empty(), Optional.empty()));
        Act imported = new Act(Told.noon("2025-03-05"), "register", Optional.empty(), true, false);
        told.happened(
                history, new HotlineRequestEvent.Resolved(imported, Resolution.SOLVED, "已办", 1, Optional.empty()));
        told.happened(open, resolved("2025-03-06", 1));

        assertThat(ids(Which.AWAITED)).containsExactly(open);
    }

    @Test
    void of_a_mediation_each_party_is_called() {
        CaseId id = mediated("2025-03-10");

        told.happened(id, party("1", ZHANG, true));
        assertThat(which(Which.AWAITED)).extracting(FollowUpToMake::awaited).containsExactly(List.of("2"));
        told.happened(id, party("2", ZHANG, false));
        assertThat(which(Which.AWAITED)).isEmpty();
        assertThat(ids(Which.UNREACHABLE)).containsExactly(id);
    }

    @Test
    void what_is_not_solved_proposes_one_redo_that_ends_with_the_redo_and_begins_a_round_to_ask_about() {
        CaseId id = told.happened(
                handled("2025-03-10"),
                reached("2025-03-11", Optional.of(false), Optional.of(Satisfaction.DISSATISFIED)));
        told.happened(id, reached("2025-03-12", Optional.of(false), Optional.empty()));

        assertThat(which(Which.REDO_PROPOSED))
                .extracting(
                        one -> one.item().id(),
                        FollowUpToMake::notSolved,
                        FollowUpToMake::dissatisfied,
                        FollowUpToMake::proposedAt)
                .containsExactly(tuple(id, true, true, Told.noon("2025-03-11").earliest(Told.ZONE)));
        assertThat(ids(Which.AWAITED)).isEmpty();

        told.happened(id, new HotlineRequestEvent.Redone(act("2025-03-13"), "再查", 2));
        assertThat(ids(Which.REDO_PROPOSED)).isEmpty();
        assertThat(ids(Which.AWAITED)).isEmpty();

        told.happened(id, resolved("2025-03-14", 2));
        assertThat(ids(Which.AWAITED)).containsExactly(id);
    }

    @Test
    void a_redo_that_was_declined_is_proposed_no_more_in_this_round() {
        CaseId id = told.happened(
                handled("2025-03-10"),
                reached("2025-03-11", Optional.of(false), Optional.empty()),
                new CaseEvent.RedoDeclined(HOTLINE, act("2025-03-12"), 1, "已尽力"),
                reached("2025-03-13", Optional.of(false), Optional.empty()));

        assertThat(ids(Which.REDO_PROPOSED)).isEmpty();
        told.happened(
                id,
                new HotlineRequestEvent.Redone(act("2025-03-14"), "再查", 2),
                resolved("2025-03-15", 2),
                reached("2025-03-16", Optional.of(false), Optional.empty()));
        assertThat(ids(Which.REDO_PROPOSED)).containsExactly(id);
    }

    private List<CaseId> ids(Which which) {
        return which(which).stream().map(one -> one.item().id()).toList();
    }

    private List<FollowUpToMake> which(Which which) {
        return asked(which, Scope.everything(), 10).items();
    }

    private FollowUpsToMake asked(Which which, Scope scope, int size) {
        return followUps().answer(new FollowUpsQuery(scope, which, Optional.empty(), size));
    }

    private CaseId handled(String day) {
        return told.happened(told.hotlineRequest("2025-03-01"), resolved(day, 1));
    }

    private static LedgerEvent resolved(String day, int round) {
        return new HotlineRequestEvent.Resolved(act(day), Resolution.SOLVED, "已办", round, Optional.empty());
    }

    private CaseId answered(Optional<Boolean> sampledOut) {
        return told.happened(
                told.hotlineRequest("2025-03-01"),
                new HotlineRequestEvent.Answered(act("2025-03-01"), "已解答", Resolution.SOLVED, sampledOut));
    }

    private static LedgerEvent inVain(String day, boolean last) {
        return new FollowedUp(
                HOTLINE,
                act(day),
                Optional.empty(),
                1,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(last).filter(yes -> yes));
    }

    private static LedgerEvent call(String day, boolean reached, boolean valid) {
        return new FollowedUp(
                HOTLINE,
                act(day),
                Optional.empty(),
                1,
                reached,
                valid,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LedgerEvent reached(String day, Optional<Boolean> solved, Optional<Satisfaction> satisfaction) {
        return new FollowedUp(
                HOTLINE,
                act(day),
                Optional.empty(),
                1,
                true,
                true,
                Optional.empty(),
                solved,
                satisfaction,
                Optional.empty(),
                Optional.empty());
    }

    private CaseId mediated(String day) {
        MediationDetails details = new MediationDetails(
                MediationDetails.Source.APPLIED,
                "NEIGHBOUR",
                List.of(
                        new Party("1", Optional.of(ZHANG), Optional.empty(), Role.APPLICANT, Optional.empty()),
                        new Party("2", Optional.empty(), Optional.of("SL-SW"), Role.RESPONDENT, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.of("TJ-JZ"),
                Optional.empty());
        return told.happened(
                told.newId(),
                new MediationEvent.Opened(
                        act("2025-03-01"), told.intake("2025-03-01", Told.CELL, Optional.empty()), details),
                new MediationEvent.Terminated(act(day), ClosedAs.NO_AGREEMENT, "可以向法院起诉", Optional.empty()));
    }

    /** As it is stored where the party was asked by its person alone, or in vain for the last time by its name. */
    private static LedgerEvent party(String party, PersonId person, boolean reached) {
        return new FollowedUp(
                CaseKind.MEDIATION,
                act("2025-03-12"),
                Optional.of(person).filter(_ -> reached),
                1,
                reached,
                reached,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(party).filter(_ -> !reached),
                Optional.of(true).filter(_ -> !reached));
    }
}
