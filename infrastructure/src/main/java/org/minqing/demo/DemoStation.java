package org.minqing.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.RaisedAt;
import org.minqing.api.Recurrence;
import org.minqing.demo.district.Community;
import org.minqing.demo.district.District;
import org.minqing.demo.district.Street;

/**
 * 民生工作站, where people are received on first Saturdays: of the district, or of a street.
 *
 * @param of from where people come
 */
record DemoStation(AreaCode area, String name, String place, String host, List<String> clerks, List<Community> of) {

    static final Recurrence FIRST_SATURDAYS = Recurrence.of("FREQ=MONTHLY;BYDAY=1SA");

    /** How many things people ask for on a day. */
    static final int DEMANDS = 3;

    private static final int DAYS_IN_WEEK = 7;

    private static final List<Wish> WISHES = List.of(
            new Wish("小区门口缺一盏路灯", "晚上进出看不清台阶，希望加一盏路灯。", "已列入本季度补灯计划，现场说明了安装时间。"),
            new Wish("健身器材旁的灯太暗", "老人晚上锻炼看不清，希望换亮一点的灯。", "已请物业更换灯泡，当场约定三日内完成。"),
            new Wish("楼道声控灯常坏", "三楼楼道的声控灯修了又坏，希望换新。", "已请电工一并更换，说明了报修电话。"),
            new Wish("停车棚没有照明", "电动车棚夜里一片黑，希望装灯。", "已与物业商定装灯位置，下周动工。"),
            new Wish("路灯亮得太晚", "冬天五点半就黑了，路灯六点才亮。", "已把开灯时间提前半小时，现场告知。"));

    /** What somebody asks for, and what they are told. */
    record Wish(String subject, String content, String answer) {}

    static Stream<DemoStation> of(District district) {
        List<Community> all = district.streets().stream()
                .flatMap(street -> street.communities().stream())
                .toList();
        return Stream.concat(
                Stream.of(new DemoStation(
                        district.code(),
                        district.name() + "民生工作站",
                        district.name() + "民情服务中心一楼",
                        district.supervisors().getFirst(),
                        district.operators(),
                        all)),
                district.streets().stream().map(DemoStation::of));
    }

    private static DemoStation of(Street street) {
        return new DemoStation(
                street.code(),
                street.name() + "民生工作站",
                street.name() + "办事处一楼",
                street.head(),
                street.clerks(),
                street.communities());
    }

    CaseId id() {
        return Doing.named("reception", area.digits());
    }

    /** On one of its days. */
    RaisedAt session(LocalDate day) {
        return new RaisedAt(OccasionKind.RECEPTION_SERIES, new OccasionId(id().value()), Optional.of(day));
    }

    /** @param nth which of the things that people ask for there on that day, from 0 */
    CaseId demand(LocalDate day, int nth) {
        return Doing.named("demand", area.digits() + ":" + day + ":" + nth);
    }

    /** What people ask for; on one day no two the same. */
    Wish wish(LocalDate day, int nth) {
        long place = day.toEpochDay() / DAYS_IN_WEEK + Long.parseLong(area.digits()) + nth;
        return WISHES.get((int) (place % WISHES.size()));
    }
}
