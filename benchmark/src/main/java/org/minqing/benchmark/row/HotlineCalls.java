package org.minqing.benchmark.row;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.minqing.benchmark.load.Client;
import org.minqing.benchmark.site.Http;
import org.minqing.demo.district.District;
import org.minqing.demo.district.District.Neighbourhood;

/** One client that takes call after call, each from its receipt to its end: six commands. */
final class HotlineCalls implements Client {

    private static final List<String> CATEGORIES =
            List.of("公共设施报修/路灯与楼道照明/路灯单盏不亮", "公共设施报修/道路与人行道/路面坑洼下沉", "公共设施报修/井盖与雨水口/井盖松动响动");

    private final Http http;
    private final List<Neighbourhood> neighbourhoods;
    private final SplittableRandom random;
    private String path = "";
    private Neighbourhood here;
    private int step;

    HotlineCalls(Http http, District district, long seed) {
        this.http = http;
        this.neighbourhoods = district.neighbourhoods();
        this.random = new SplittableRandom(seed);
        this.here = neighbourhoods.getFirst();
    }

    @Override
    public String act() {
        switch (step) {
            case 0 -> {
                here = neighbourhoods.get(random.nextInt(neighbourhoods.size()));
                path = "/api/hotline-requests/"
                        + http.post("/api/hotline-requests", call(here, random))
                                .path("id")
                                .asString();
            }
            case 1 -> command("dispatch", Map.of("leadUnit", here.community().unit()));
            case 2 -> command("progress", Map.of("text", "已到现场查看，约定明日修理。", "visibility", "RESIDENT"));
            case 3 -> command("resolve", Map.of("resolution", "SOLVED", "text", "已修好，现场试过。"));
            case 4 ->
                command(
                        "follow-up",
                        Map.of("reached", true, "contacted", true, "solved", true, "satisfaction", "SATISFIED"));
            default -> command("close", Map.of());
        }
        String done = List.of("receive", "dispatch", "progress", "resolve", "follow-up", "close")
                .get(step);
        step = (step + 1) % 6;
        return done;
    }

    private void command(String word, Map<String, ?> body) {
        http.post(path + "/" + word, body);
    }

    /** An invented call about something broken in that neighbourhood. */
    static Map<String, Object> call(Neighbourhood where, SplittableRandom random) {
        return Map.of(
                "channel",
                "HOTLINE",
                "areaCode",
                where.community().code().digits(),
                "category",
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                "subject",
                "楼前设施损坏",
                "content",
                where.community().name() + "三号楼前的设施坏了三天，晚上不便，请派人来看看。",
                "nature",
                "HELP",
                "urgency",
                "ORDINARY",
                "requester",
                Map.of("name", "测量样例", "phone", "199%08d".formatted(random.nextInt(100_000_000))));
    }
}
