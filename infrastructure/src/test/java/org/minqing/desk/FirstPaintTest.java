package org.minqing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.api.Role;

/** How soon somebody who opens a screen sees something of it, in a browser that has kept nothing of it. */
@Isolated("measures time")
class FirstPaintTest extends DeskInBrowser {

    /** The server and the browser share the machine: the best of a few loads is what the page itself takes. */
    private static final int LOADS = 4;

    private static final double MOST_MILLIS = 1_000;

    private static final String PAINTED = """
        new Promise(done => new PerformanceObserver(seen => seen.getEntriesByName('first-contentful-paint')
            .forEach(paint => done(paint.startTime))).observe({type: 'paint', buffered: true}))
        """;

    @Test
    void every_screen_is_painted_within_a_second() {
        Map<String, Double> painted = new LinkedHashMap<>();
        open(painted, Role.HOTLINE_OPERATOR, List.of("/desk/hotline", "/cases", "/account", "/cases/" + received()));
        open(painted, Role.MEDIATOR, List.of("/desk/mediation"));
        open(painted, Role.HANDLER, List.of("/desk/unit"));
        open(painted, Role.GRID_WORKER, List.of("/desk/grid"));
        open(painted, Role.LEADER, List.of("/", "/wall"));
        open(painted, Role.SYSTEM_ADMINISTRATOR, List.of("/admin"));
        open(painted, Role.AUDITOR, List.of("/admin/access"));
        page.context().clearCookies();
        open(painted, List.of("/sign-in", "/query"));

        assertThat(painted)
                .allSatisfy((screen, millis) -> assertThat(millis).as(screen).isLessThan(MOST_MILLIS));
    }

    private void open(Map<String, Double> painted, Role role, List<String> screens) {
        page.context().clearCookies();
        signIn("painted-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'), role);
        open(painted, screens);
    }

    private void open(Map<String, Double> painted, List<String> screens) {
        screens.forEach(screen -> painted.put(
                screen,
                DoubleStream.generate(() -> firstPaint(screen))
                        .limit(LOADS)
                        .min()
                        .orElseThrow()));
    }

    private double firstPaint(String screen) {
        moveTo(1280, 900, true);
        page.navigate(address(screen));
        return ((Number) page.evaluate(PAINTED)).doubleValue();
    }

    private String received() {
        return post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "一开就看得见的事", "content": "请派人看看。", "nature": "HELP"}
                """, 201).path("id").asString();
    }
}
