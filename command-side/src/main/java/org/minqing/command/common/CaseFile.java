package org.minqing.command.common;

import java.util.HashMap;
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
 * @param fromRegister present for a case that a register told of
 * @param round of handling, from 1; a redo begins the next
 * @param lastAct when the latest act of a person that changed the case happened
 */
public record CaseFile(
        CaseKind kind,
        Optional<Intake> intake,
        Optional<FromRegister> fromRegister,
        Standing standing,
        int round,
        Clocks clocks,
        Belongings belongings,
        Exclusion exclusion,
        FollowUpTally followUps,
        Optional<Moment> lastAct) {

    public static CaseFile registered(CaseKind kind, Intake intake, Map<PersonId, PersonRole> persons) {
        return new CaseFile(
                kind,
                Optional.of(intake),
                Optional.empty(),
                Standing.inherited(
                        intake.inherits().flatMap(from -> from.level()),
                        intake.inherits().flatMap(from -> from.highestLevel())),
                1,
                Clocks.none(),
                Belongings.of(persons),
                Exclusion.none(),
                FollowUpTally.none(),
                Optional.of(intake.receivedAt()));
    }

    public static CaseFile adopted(CaseKind kind, Adoption adoption) {
        Map<PersonId, PersonRole> persons = new HashMap<>();
        adoption.persons().forEach(person -> persons.put(person, FromRegister.roleIn(kind)));
        return new CaseFile(
                kind,
                Optional.empty(),
                Optional.of(FromRegister.of(adoption)),
                new Standing(adoption.unit(), adoption.level(), adoption.level(), 0),
                1,
                Clocks.none(),
                Belongings.of(persons),
                Exclusion.none(),
                FollowUpTally.none(),
                Optional.of(adoption.receivedAt()));
    }

    /** An adopted case that nobody here has touched yet: its clocks do not run. */
    public boolean isOnlyAdopted() {
        return fromRegister.filter(known -> !known.takenOver()).isPresent();
    }

    /** What the register told, as it is known now. */
    public Optional<Adoption> adoption() {
        return fromRegister.map(FromRegister::told);
    }

    public String number() {
        return intake.map(Intake::number)
                .or(() -> adoption().map(Adoption::number))
                .orElseThrow(() -> new IllegalStateException("A case has an intake or an adoption"));
    }

    public Moment receivedAt() {
        return intake.map(Intake::receivedAt)
                .or(() -> adoption().map(Adoption::receivedAt))
                .orElseThrow(() -> new IllegalStateException("A case has an intake or an adoption"));
    }

    /** Where the matter is; a register may not say. */
    public Optional<AreaCode> area() {
        return intake.map(Intake::area).or(() -> adoption().flatMap(Adoption::area));
    }

    public Optional<String> category() {
        return intake.flatMap(Intake::category).or(() -> adoption().flatMap(Adoption::category));
    }

    public Optional<Magnitude> magnitude() {
        return intake.flatMap(Intake::magnitude).or(() -> adoption().flatMap(Adoption::magnitude));
    }

    /** 首问负责人; unknown for a case from a register until it is handed to somebody. */
    public Optional<String> firstContactOwner() {
        return intake.map(Intake::firstContactOwner).or(() -> fromRegister.flatMap(FromRegister::firstContactOwner));
    }

    /** A register does not say. */
    public Optional<Boolean> confidential() {
        return intake.map(Intake::confidential).or(() -> fromRegister.flatMap(FromRegister::confidential));
    }

    public Map<String, Paper> papers() {
        return belongings.papers();
    }

    public Map<PersonId, PersonRole> persons() {
        return belongings.persons();
    }

    public Optional<CaseId> mergeLead() {
        return belongings.mergeLead();
    }

    public CaseFile with(Standing next) {
        return new CaseFile(kind, intake, fromRegister, next, round, clocks, belongings, exclusion, followUps, lastAct);
    }

    CaseFile with(Intake next) {
        return new CaseFile(
                kind,
                Optional.of(next),
                fromRegister,
                standing,
                round,
                clocks,
                belongings,
                exclusion,
                followUps,
                lastAct);
    }

    CaseFile with(FromRegister next) {
        return new CaseFile(
                kind, intake, Optional.of(next), standing, round, clocks, belongings, exclusion, followUps, lastAct);
    }

    CaseFile with(Clocks next) {
        return new CaseFile(
                kind, intake, fromRegister, standing, round, next, belongings, exclusion, followUps, lastAct);
    }

    CaseFile with(Belongings next) {
        return new CaseFile(kind, intake, fromRegister, standing, round, clocks, next, exclusion, followUps, lastAct);
    }

    CaseFile with(Exclusion next) {
        return new CaseFile(kind, intake, fromRegister, standing, round, clocks, belongings, next, followUps, lastAct);
    }

    CaseFile with(FollowUpTally next) {
        return new CaseFile(kind, intake, fromRegister, standing, round, clocks, belongings, exclusion, next, lastAct);
    }

    /** A person did something to the case at that moment. */
    public CaseFile actedAt(Moment moment) {
        return new CaseFile(
                kind,
                intake,
                fromRegister,
                standing,
                round,
                clocks,
                belongings,
                exclusion,
                followUps,
                Optional.of(moment));
    }

    /** 重办: the next round, with its follow-ups still to be made. */
    public CaseFile nextRound() {
        return new CaseFile(
                kind,
                intake,
                fromRegister,
                standing,
                round + 1,
                clocks,
                belongings,
                exclusion,
                FollowUpTally.none(),
                lastAct);
    }
}
