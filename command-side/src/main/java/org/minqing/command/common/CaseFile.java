package org.minqing.command.common;

import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Intake;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Paper;
import org.minqing.api.PersonId;

/**
 * What every case holds, whatever its kind and status.
 *
 * @param intake present for a case that people registered, kept current by corrections and reclassifications
 * @param adoption present for a case that came from a register
 * @param takenOver an adopted case that someone has given a command here, so that its clocks may run
 * @param round of handling, from 1; a redo begins the next
 * @param lastAct when the latest act of a person that changed the case happened
 */
public record CaseFile(
        CaseKind kind,
        Optional<Intake> intake,
        Optional<Adoption> adoption,
        boolean takenOver,
        Standing standing,
        int round,
        Clocks clocks,
        Map<String, Paper> papers,
        Optional<CaseId> mergeLead,
        Exclusion exclusion,
        Map<PersonId, PersonRole> persons,
        FollowUpTally followUps,
        Optional<Moment> lastAct) {

    public static CaseFile registered(CaseKind kind, Intake intake, Map<PersonId, PersonRole> persons) {
        return new CaseFile(
                kind,
                Optional.of(intake),
                Optional.empty(),
                false,
                Standing.inherited(
                        intake.inherits().flatMap(from -> from.level()),
                        intake.inherits().flatMap(from -> from.highestLevel())),
                1,
                Clocks.none(),
                Map.of(),
                Optional.empty(),
                Exclusion.none(),
                Map.copyOf(persons),
                FollowUpTally.none(),
                Optional.of(intake.receivedAt()));
    }

    public static CaseFile adopted(CaseKind kind, Adoption adoption, Map<PersonId, PersonRole> persons) {
        return new CaseFile(
                kind,
                Optional.empty(),
                Optional.of(adoption),
                false,
                new Standing(adoption.unit(), adoption.level(), adoption.level(), 0),
                1,
                Clocks.none(),
                Map.of(),
                Optional.empty(),
                Exclusion.none(),
                Map.copyOf(persons),
                FollowUpTally.none(),
                Optional.of(adoption.receivedAt()));
    }

    /** An adopted case that nobody here has touched yet: its clocks do not run. */
    public boolean isOnlyAdopted() {
        return adoption.isPresent() && !takenOver;
    }

    public String number() {
        return intake.map(Intake::number)
                .or(() -> adoption.map(Adoption::number))
                .orElseThrow(() -> new IllegalStateException("A case has an intake or an adoption"));
    }

    public Moment receivedAt() {
        return intake.map(Intake::receivedAt)
                .or(() -> adoption.map(Adoption::receivedAt))
                .orElseThrow(() -> new IllegalStateException("A case has an intake or an adoption"));
    }

    /** Where the matter is; a register may not say. */
    public Optional<AreaCode> area() {
        return intake.map(Intake::area).or(() -> adoption.flatMap(Adoption::area));
    }

    public Optional<String> category() {
        return intake.flatMap(Intake::category).or(() -> adoption.flatMap(Adoption::category));
    }

    public Optional<Magnitude> magnitude() {
        return intake.flatMap(Intake::magnitude).or(() -> adoption.flatMap(Adoption::magnitude));
    }

    /** 首问负责人; unknown for a case from a register. */
    public Optional<String> firstContactOwner() {
        return intake.map(Intake::firstContactOwner);
    }

    public CaseFile with(Standing next) {
        return new CaseFile(
                kind, intake, adoption, takenOver, next, round, clocks, papers, mergeLead, exclusion, persons,
                followUps, lastAct);
    }

    public CaseFile with(Intake next) {
        return new CaseFile(
                kind,
                Optional.of(next),
                adoption,
                takenOver,
                standing,
                round,
                clocks,
                papers,
                mergeLead,
                exclusion,
                persons,
                followUps,
                lastAct);
    }

    public CaseFile with(Adoption next) {
        return new CaseFile(
                kind,
                intake,
                Optional.of(next),
                takenOver,
                standing,
                round,
                clocks,
                papers,
                mergeLead,
                exclusion,
                persons,
                followUps,
                lastAct);
    }

    CaseFile with(Clocks next) {
        return new CaseFile(
                kind, intake, adoption, takenOver, standing, round, next, papers, mergeLead, exclusion, persons,
                followUps, lastAct);
    }

    CaseFile withPapers(Map<String, Paper> next) {
        return new CaseFile(
                kind,
                intake,
                adoption,
                takenOver,
                standing,
                round,
                clocks,
                Map.copyOf(next),
                mergeLead,
                exclusion,
                persons,
                followUps,
                lastAct);
    }

    CaseFile withMergeLead(Optional<CaseId> next) {
        return new CaseFile(
                kind, intake, adoption, takenOver, standing, round, clocks, papers, next, exclusion, persons, followUps,
                lastAct);
    }

    CaseFile with(Exclusion next) {
        return new CaseFile(
                kind, intake, adoption, takenOver, standing, round, clocks, papers, mergeLead, next, persons, followUps,
                lastAct);
    }

    CaseFile withPersons(Map<PersonId, PersonRole> next) {
        return new CaseFile(
                kind,
                intake,
                adoption,
                takenOver,
                standing,
                round,
                clocks,
                papers,
                mergeLead,
                exclusion,
                Map.copyOf(next),
                followUps,
                lastAct);
    }

    CaseFile with(FollowUpTally next) {
        return new CaseFile(
                kind, intake, adoption, takenOver, standing, round, clocks, papers, mergeLead, exclusion, persons, next,
                lastAct);
    }

    CaseFile nowTakenOver() {
        return new CaseFile(
                kind, intake, adoption, true, standing, round, clocks, papers, mergeLead, exclusion, persons, followUps,
                lastAct);
    }

    /** A person did something to the case at that moment. */
    public CaseFile actedAt(Moment moment) {
        return new CaseFile(
                kind,
                intake,
                adoption,
                takenOver,
                standing,
                round,
                clocks,
                papers,
                mergeLead,
                exclusion,
                persons,
                followUps,
                Optional.of(moment));
    }

    /** 重办: the next round, with its follow-ups still to be made. */
    public CaseFile nextRound() {
        return new CaseFile(
                kind,
                intake,
                adoption,
                takenOver,
                standing,
                round + 1,
                clocks,
                papers,
                mergeLead,
                exclusion,
                persons,
                FollowUpTally.none(),
                lastAct);
    }
}
