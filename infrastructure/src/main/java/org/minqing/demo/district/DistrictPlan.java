package org.minqing.demo.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.minqing.api.AreaCode;
import org.minqing.api.Level;

/** Lays the district out: always the same one, but for the day it begins. */
public final class DistrictPlan {

    private static final AreaCode DISTRICT = AreaCode.of("999902");
    private static final List<String> STREETS = List.of("子丑街道", "寅卯街道", "辰巳街道", "午未街道", "申酉街道", "戌亥街道");
    private static final List<String> COMMUNITIES = List.of(
            "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降",
            "立冬", "小雪", "大雪", "冬至", "小寒", "大寒", "岁余");
    private static final String NUMERALS = "一二三四五六七八";
    private static final Map<String, String> BUREAUS = bureaus();
    private static final int SPLIT_COMMUNITY = 16;

    private final LocalDate first;
    private final SplittableRandom random = new SplittableRandom(999_902);
    private final List<DistrictUnit> units = new ArrayList<>();
    private final List<DistrictUnit> committees = new ArrayList<>();
    private final List<StaffMember> staff = new ArrayList<>();
    private final List<DistrictMediator> mediators = new ArrayList<>();

    private DistrictPlan(LocalDate first) {
        this.first = first;
    }

    /** @param first day of the year it lives through */
    public static District laidOut(LocalDate first) {
        return new DistrictPlan(first).district();
    }

    private static Map<String, String> bureaus() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("CG", "演示区城市管养所");
        names.put("SW", "演示区供排水公司");
        names.put("RL", "演示区供热公司");
        names.put("DL", "演示区供电服务所");
        names.put("ZJ", "演示区住房建设科");
        names.put("RS", "演示区人力社保科");
        names.put("SC", "演示区市场监管科");
        names.put("JY", "演示区教育科");
        names.put("WJ", "演示区卫生健康科");
        names.put("MZ", "演示区民政科");
        names.put("GA", "演示区公安分局");
        names.put("JT", "演示区交通运输科");
        names.put("HB", "演示区生态环境科");
        names.put("ZS", "演示区房屋征收科");
        return names;
    }

    private District district() {
        String centre = unit("YS-QU", "演示区民情服务中心", Level.DISTRICT, DISTRICT, Optional.empty());
        Map<String, String> bureaus = new LinkedHashMap<>();
        BUREAUS.forEach((word, name) -> {
            String bureau = unit("YS-QU-" + word, name, Level.DISTRICT, DISTRICT, Optional.of(centre));
            bureaus.put(word, bureau);
            employ(bureau + "-1", bureau, DISTRICT, "承办人");
        });
        List<String> operators = employ(8, centre + "-R", centre, DISTRICT, "热线值班员");
        List<String> supervisors = employ(3, centre + "-D", centre, DISTRICT, "督办员");
        String committee = committee("YT-QU", "演示区人民调解委员会", Level.DISTRICT, DISTRICT, Optional.empty());
        List<String> panel = List.of(
                mediator("YM-01", "FULL_TIME", committee),
                mediator("YM-02", "LAWYER", committee),
                mediator("YM-03", "EXPERT", committee));
        List<Street> streets = new ArrayList<>();
        int from = 0;
        for (int number = 1; number <= STREETS.size(); number++) {
            int count = number == STREETS.size() ? 5 : 4;
            streets.add(street(number, from, count, centre, committee));
            from += count;
        }
        return new District(
                DISTRICT,
                "演示区",
                first,
                centre,
                operators,
                supervisors,
                committee,
                panel,
                bureaus,
                streets,
                units,
                committees,
                staff,
                mediators);
    }

    private Street street(int number, int from, int count, String above, String committeeAbove) {
        AreaCode code = below(DISTRICT, number);
        String name = STREETS.get(number - 1);
        String id = "YS-J" + number;
        String unit = unit(id, name + "民情服务站", Level.STREET, code, Optional.of(above));
        String team = unit(id + "-CG", name + "城管队", Level.STREET, code, Optional.of(unit));
        employ(team + "-1", team, code, "承办人");
        String head = employ(id + "-Z", unit, code, "街道督办员");
        List<String> clerks = employ(2, id + "-C", unit, code, "街道受理员");
        String committee =
                committee("YT-J" + number, name + "人民调解委员会", Level.STREET, code, Optional.of(committeeAbove));
        List<String> panel = List.of(
                mediator("YM-J%d-1".formatted(number), "FULL_TIME", committee),
                mediator("YM-J%d-2".formatted(number), "FULL_TIME", committee),
                mediator("YM-J%d-3".formatted(number), "POLICE", committee),
                mediator("YM-J%d-4".formatted(number), "LAWYER", committee));
        List<Community> communities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            communities.add(community(from + i, i + 1, code, id, committee));
        }
        return new Street(code, name, unit, head, clerks, team, committee, panel, List.copyOf(communities));
    }

    private Community community(int index, int number, AreaCode street, String above, String committeeAbove) {
        AreaCode code = below(street, number);
        String word = COMMUNITIES.get(index);
        String id = above + "-S" + number;
        String unit = unit(id, word + "社区工作站", Level.COMMUNITY, code, Optional.of(above));
        String manager = unit(id + "-WY", word + "样本物业公司", Level.COMMUNITY, code, Optional.of(unit));
        employ(manager + "-1", manager, code, "物业经理");
        List<String> clerks = employ(3, id + "-C", unit, code, "社区工作者");
        String committee = committee(
                "YT" + id.substring(2), word + "社区人民调解委员会", Level.COMMUNITY, code, Optional.of(committeeAbove));
        List<String> panel = List.of(
                mediator("YM%s-1".formatted(id.substring(2)), "PART_TIME", committee),
                mediator("YM%s-2".formatted(id.substring(2)), "FIVE_ELDERS", committee));
        List<Cell> cells = new ArrayList<>();
        int count = 4 + random.nextInt(2);
        for (int cell = 1; cell <= count; cell++) {
            boolean split = index == SPLIT_COMMUNITY && cell == 1;
            cells.add(cell(
                    code,
                    word,
                    cell,
                    unit,
                    first,
                    split ? Optional.of(splitDay()) : Optional.empty(),
                    Optional.empty()));
        }
        if (index == SPLIT_COMMUNITY) {
            Optional<AreaCode> before = Optional.of(cells.getFirst().code());
            cells.add(cell(code, word, count + 1, unit, splitDay(), Optional.empty(), before));
            cells.add(cell(code, word, count + 2, unit, splitDay(), Optional.empty(), before));
        }
        return new Community(code, word + "社区", unit, clerks, committee, panel, manager, List.copyOf(cells));
    }

    /** Half a year on, one cell has grown too large and becomes two. */
    private LocalDate splitDay() {
        return first.plusDays(181);
    }

    private Cell cell(
            AreaCode community,
            String word,
            int number,
            String above,
            LocalDate since,
            Optional<LocalDate> until,
            Optional<AreaCode> replaces) {
        AreaCode code = below(community, number);
        String name = word + "第" + NUMERALS.charAt(number - 1) + "网格";
        String unit = unit(above + "-W" + number, name + "服务点", Level.GRID, code, Optional.of(above));
        String worker = employ(unit + "-1", unit, code, "网格员");
        return new Cell(code, name, unit, worker, 200 + random.nextInt(101), since, until, replaces);
    }

    private static AreaCode below(AreaCode parent, int number) {
        return AreaCode.of(parent.digits() + "%03d".formatted(number));
    }

    private String unit(String code, String name, Level level, AreaCode area, Optional<String> parent) {
        units.add(new DistrictUnit(code, name, level, area, parent));
        return code;
    }

    private String committee(String code, String name, Level level, AreaCode area, Optional<String> parent) {
        committees.add(new DistrictUnit(code, name, level, area, parent));
        return code;
    }

    private List<String> employ(int count, String prefix, String unit, AreaCode area, String role) {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            codes.add(employ(prefix + i, unit, area, role));
        }
        return List.copyOf(codes);
    }

    private String employ(String code, String unit, AreaCode area, String role) {
        staff.add(new StaffMember(code, InventedNames.nth(staff.size()), unit, area, role));
        return code;
    }

    private String mediator(String code, String kind, String committee) {
        mediators.add(new DistrictMediator(code, InventedNames.nth(400 - mediators.size()), kind, committee));
        return code;
    }
}
