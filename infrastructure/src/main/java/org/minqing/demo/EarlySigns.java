package org.minqing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.Intake;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.MediationDetails;
import org.minqing.api.Moment;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.Satisfaction;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.Cell;
import org.minqing.demo.district.Community;
import org.minqing.demo.district.InventedNames;

/** What becomes of an early sign (苗头): most are mediated to an agreement, some calm down by themselves. */
final class EarlySigns {

    private static final String ONE = "p1";
    private static final String OTHER = "p2";
    private static final int CALM = 3;

    /** What is seen, and what settles it. */
    private record Sign(String subject, String content, String settled) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("楼上装修噪声引起口角", "排查时听到两户争吵，楼上午休时间还在敲打，尚未闹大。", "午休和晚上不施工"),
            new Sign("楼道堆物，邻居已有怨言", "三楼把纸箱堆在楼道里，邻居说了几次没有用，排查时发现。", "当天清走楼道物品"),
            new Sign("争车位，两家不说话", "两户为一个车位几天不说话，排查时物业提起。", "单双日轮流停放"),
            new Sign("空调滴水到楼下雨棚", "楼下说夜里滴水声睡不着，楼上没有当回事，排查时发现。", "接好冷凝水管"));

    private final CaseNumbers numbers;
    private final ZoneId zone;

    EarlySigns(CaseNumbers numbers, ZoneId zone) {
        this.numbers = numbers;
        this.zone = zone;
    }

    /** @param which of the signs there are */
    List<Doing> mediated(CaseId id, Community community, Cell cell, Instant seen, int which) {
        Sign sign = SIGNS.get(which % SIGNS.size());
        SplittableRandom random = new SplittableRandom(id.value().getLeastSignificantBits());
        List<PersonalData> persons = List.of(somebody(id, ONE, random), somebody(id, OTHER, random));
        MediationDetails details = new MediationDetails(
                MediationDetails.Source.PROACTIVE,
                "NEIGHBOUR",
                List.of(
                        party(ONE, persons.getFirst(), MediationDetails.Role.APPLICANT),
                        party(OTHER, persons.getLast(), MediationDetails.Role.RESPONDENT)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(community.committee()),
                Optional.empty());
        Supplier<Intake> intake = () -> intake(sign, cell, seen);
        List<Doing> doings = new ArrayList<>();
        doings.add(new Doing(
                seen,
                cell.worker(),
                CaseKind.MEDIATION,
                id,
                () -> new MediationCommand.Open(intake.get(), details),
                persons));
        Course course = new Course(
                id, community.clerks().getFirst(), community.mediators().getFirst(), seen);
        doings.addAll(which % CALM == 0 ? course.calmed() : course.agreed(sign, zone));
        return doings;
    }

    /** How it goes on. */
    private record Course(CaseId id, String clerk, String mediator, Instant seen) {

        List<Doing> calmed() {
            return List.of(after(
                    3,
                    clerk,
                    new MediationCommand.Terminate(ClosedAs.WITHDRAWN, "再有争执可随时申请调解", Optional.of("双方已自行说开，不需要调解"))));
        }

        List<Doing> agreed(Sign sign, ZoneId zone) {
            LocalDate by = LocalDate.ofInstant(seen, zone).plusDays(12);
            MediationCommand.Obligation owed =
                    new MediationCommand.Obligation(Optional.of("1"), OTHER, ONE, sign.settled(), Optional.empty(), by);
            return List.of(
                    after(1, clerk, new MediationCommand.Consent(ONE, "口头")),
                    after(1, clerk, new MediationCommand.Consent(OTHER, "口头")),
                    after(1, clerk, new MediationCommand.Accept(Optional.empty())),
                    after(1, clerk, new MediationCommand.AppointMediator(mediator)),
                    after(
                            2,
                            mediator,
                            new MediationCommand.HoldSession(
                                    Optional.empty(), List.of(ONE, OTHER), "双方各述经过，调解员讲理劝和。", List.of())),
                    after(
                            2,
                            mediator,
                            new MediationCommand.ReachAgreement(
                                    MediationCommand.Form.ORAL, List.of(owed), "双方互谅互让，达成口头协议。")),
                    after(5, mediator, new MediationCommand.Perform("1", Optional.empty())),
                    after(6, clerk, new MediationCommand.Close(Optional.of("协议已履行"))),
                    after(9, clerk, asked(ONE)),
                    after(9, clerk, asked(OTHER)));
        }

        private Doing after(int days, String who, LedgerCommand command) {
            return Doing.of(seen.plus(Duration.ofDays(days)), who, CaseKind.MEDIATION, id, command);
        }

        private static CaseCommand.FollowUp asked(String party) {
            return new CaseCommand.FollowUp(
                    Optional.empty(),
                    true,
                    Optional.of(true),
                    Optional.of(true),
                    Optional.of(Satisfaction.SATISFIED),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(party));
        }
    }

    private Intake intake(Sign sign, Cell cell, Instant seen) {
        return new Intake(
                numbers.next(
                        CaseKind.MEDIATION,
                        Optional.of(cell.code()),
                        LocalDate.ofInstant(seen, zone).getYear()),
                numbers.newQueryCode(),
                "SCREENING",
                Moment.at(seen),
                cell.code(),
                Optional.empty(),
                Optional.empty(),
                sign.subject(),
                sign.content(),
                cell.worker(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static MediationDetails.Party party(String id, PersonalData person, MediationDetails.Role role) {
        return new MediationDetails.Party(id, Optional.of(person.personId()), Optional.empty(), role, Optional.empty());
    }

    private static PersonalData somebody(CaseId mediation, String party, SplittableRandom random) {
        return new PersonalData(
                new PersonId(Doing.named("party", mediation + ":" + party).value()),
                PersonalData.Kind.PERSON,
                Optional.of(InventedNames.any(random)),
                Optional.of(InventedNames.phone(random)),
                Optional.empty(),
                Optional.empty());
    }
}
