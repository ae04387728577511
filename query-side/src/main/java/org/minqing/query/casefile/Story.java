package org.minqing.query.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.EventName;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.Paper;
import org.minqing.api.PetitionEvent;
import org.minqing.api.query.CaseView.FollowUpView;
import org.minqing.api.query.CaseView.HandOver;
import org.minqing.api.query.CaseView.LinkedCase;
import org.minqing.api.query.CaseView.NoteView;
import org.minqing.api.query.CaseView.Relation;

/** Collects, event by event, what only the case's own page shows. */
final class Story {

    Opening beginning = Opening.NONE;
    boolean takenOver;
    Optional<CaseId> mergeGroup = Optional.empty();
    final List<HandOver> handOvers = new ArrayList<>();
    final DeadlineStory deadlines = new DeadlineStory();
    final HandlingStory handling = new HandlingStory();
    final PersonStory persons = new PersonStory();
    final Map<String, Paper> papers = new LinkedHashMap<>();
    final List<FollowUpView> followUps = new ArrayList<>();
    final List<NoteView> notes = new ArrayList<>();
    final List<LinkedCase> links = new ArrayList<>();
    final PetitionStory petition = new PetitionStory();
    final MediationStory mediation = new MediationStory();

    void tell(LedgerEvent event) {
        switch (event) {
            case CaseEvent common -> tell(common);
            case HandlingEvent handled -> handling.tell(handled);
            case PetitionEvent told -> tell(told);
            case HotlineRequestEvent told -> tell(told);
            case MediationEvent told -> tell(told);
        }
    }

    private void tell(CaseEvent event) {
        Moment at = event.act().occurredAt();
        switch (event) {
            case CaseEvent.Corrected e -> beginning = beginning.corrected(e.changes());
            case CaseEvent.Supplemented e -> supplemented(e.additions());
            case CaseEvent.HandedOver e -> {
                beginning = beginning.handedOver(e.to());
                handOvers.add(new HandOver(e.from(), e.to(), e.reason(), at));
            }
            case CaseEvent.Progressed e -> note(e, e.text(), e.visibility());
            case CaseEvent.Supervised e -> note(e, e.reason(), Visibility.INTERNAL);
            case CaseEvent.Reminded e -> note(e, e.text(), Visibility.RESIDENT);
            case CaseEvent.Instructed e -> note(e, e.text(), Visibility.INTERNAL);
            case CaseEvent.Voided e -> e.duplicateOf().ifPresent(other -> link(other, Relation.DUPLICATE_OF));
            case CaseEvent.PaperAdded e -> papers.put(e.paper().paperId(), e.paper());
            case CaseEvent.PaperWithdrawn e -> papers.remove(e.paperId());
            case CaseEvent.MergeGroupJoined e -> mergeGroup = Optional.of(e.lead());
            case CaseEvent.MergeGroupLeft e -> mergeGroup = Optional.empty();
            case CaseEvent.PersonLinked e -> persons.linked(e.person(), e.role());
            case CaseEvent.PersonUnlinked e -> persons.unlinked(e.person());
            case CaseEvent.FollowedUp e ->
                followUps.add(new FollowUpView(
                        at,
                        e.personId(),
                        e.round(),
                        e.reached(),
                        e.valid(),
                        e.contacted(),
                        e.solved(),
                        e.satisfaction(),
                        e.said()));
            case CaseEvent.DeadlineSet e -> deadlines.set(e.deadline());
            case CaseEvent.TakenOver e -> takenOver = true;
            case CaseEvent.Escalated e -> handling.movedTo();
            case CaseEvent.Delegated e -> handling.movedTo();
            case CaseEvent.Reclassified _,
                    CaseEvent.ExclusionRequested _,
                    CaseEvent.ExclusionApproved _,
                    CaseEvent.LateEntryConfirmed _,
                    CaseEvent.DeadlineMet _,
                    CaseEvent.DeadlineLifted _,
                    CaseEvent.DeadlinePassed _ -> {}
        }
    }

    private void note(CaseEvent event, String text, Visibility visibility) {
        String what = EventName.of(event.getClass()).word();
        notes.add(new NoteView(what, event.act().occurredAt(), event.act().by(), text, visibility));
    }

    private void link(CaseId other, Relation relation) {
        links.add(new LinkedCase(other, Optional.empty(), relation));
    }

    private void begun(Intake intake, Optional<HotlineDetails> hotline) {
        beginning = Opening.of(intake, hotline);
        intake.inherits().ifPresent(this::inherited);
    }

    private void inherited(Inheritance from) {
        links.add(new LinkedCase(from.from(), Optional.of(from.fromKind()), Relation.CONTINUES));
        from.papers().forEach(paper -> papers.put(paper.paperId(), paper));
    }

    private void adopted(Adoption known, CaseKind kind) {
        beginning = Opening.of(known);
        persons.adopted(known.persons(), kind);
        register(known);
    }

    private void supplemented(Adoption more) {
        beginning = beginning.supplemented(more);
        register(more);
    }

    private void register(Adoption known) {
        known.followUps()
                .forEach(answer -> followUps.add(new FollowUpView(
                        answer.at(),
                        Optional.empty(),
                        1,
                        true,
                        true,
                        answer.contacted(),
                        answer.solved(),
                        answer.satisfaction(),
                        Optional.empty())));
    }

    private void tell(PetitionEvent event) {
        petition.tell(event);
        switch (event) {
            case PetitionEvent.Registered e -> {
                begun(e.intake(), Optional.empty());
                persons.petitioners(e.details());
            }
            case PetitionEvent.Adopted e -> adopted(e.adoption(), CaseKind.PETITION);
            case PetitionEvent.Declined e -> e.sameMatterAs().ifPresent(other -> link(other, Relation.SAME_MATTER_AS));
            case PetitionEvent.MediationOpened e ->
                links.add(new LinkedCase(e.mediation(), Optional.of(CaseKind.MEDIATION), Relation.CONTINUED_BY));
            case PetitionEvent other -> {}
        }
    }

    private void tell(HotlineRequestEvent event) {
        switch (event) {
            case HotlineRequestEvent.Received e -> {
                begun(e.intake(), Optional.of(e.details()));
                persons.requester(e.details());
            }
            case HotlineRequestEvent.Adopted e -> adopted(e.adoption(), CaseKind.HOTLINE_REQUEST);
            case HotlineRequestEvent.Converted e ->
                links.add(new LinkedCase(e.successor(), Optional.of(e.successorKind()), Relation.CONTINUED_BY));
            case HotlineRequestEvent other -> {}
        }
    }

    private void tell(MediationEvent event) {
        mediation.tell(event);
        switch (event) {
            case MediationEvent.Opened e -> {
                begun(e.intake(), Optional.empty());
                persons.parties(e.details());
                e.details()
                        .previous()
                        .filter(before ->
                                links.stream().noneMatch(link -> link.id().equals(before)))
                        .ifPresent(before -> link(before, Relation.CONTINUES));
            }
            case MediationEvent.Adopted e -> adopted(e.adoption(), CaseKind.MEDIATION);
            case MediationEvent other -> {}
        }
    }
}
