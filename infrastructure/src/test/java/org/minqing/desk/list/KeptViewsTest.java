package org.minqing.desk.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Role;
import org.minqing.http.ProblemException;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptViewsTest {

    @TempDir
    private Path folder = Path.of("");

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedPostgresForTests.freshDatabase().dataSource());
    private Optional<KeyRing> opened = Optional.empty();

    @BeforeEach
    void openKeys() {
        opened = Optional.of(KeyRing.in(folder));
    }

    @AfterEach
    void close() {
        opened.ifPresent(KeyRing::close);
    }

    @Test
    void what_is_kept_is_found_again_in_its_order_and_stands_nowhere_in_the_table() {
        views().keep("a", "樊样例的事", "q=%E6%A8%8A%E6%A0%B7%E4%BE%8B");
        views().keep("a", "超期的", "due=overdue");

        assertThat(views().of("a"))
                .extracting(KeptView::name, KeptView::question, KeptView::place)
                .containsExactly(tuple("樊样例的事", "q=%E6%A8%8A%E6%A0%B7%E4%BE%8B", 1), tuple("超期的", "due=overdue", 2));
        assertThat(views().of("b")).isEmpty();
        assertThat(jdbc.sql("select sealed from kept_view").query(byte[].class).list())
                .hasSize(2)
                .allSatisfy(row -> assertThat(new String(row, StandardCharsets.UTF_8))
                        .doesNotContain("样例")
                        .doesNotContain("%E6%A8%8A"));
    }

    @Test
    void keeping_under_the_same_name_changes_the_view_and_its_place_stays() {
        views().keep("a", "我的", "due=today");
        views().keep("a", "其他", "due=week");

        views().keep("a", " 我的 ", "due=overdue");

        assertThat(views().of("a"))
                .extracting(KeptView::name, KeptView::question)
                .containsExactly(tuple("我的", "due=overdue"), tuple("其他", "due=week"));
    }

    @Test
    void twenty_are_kept_and_no_more() {
        for (int i = 1; i <= KeptViews.MOST; i++) {
            views().keep("a", "视图" + i, "due=today");
        }

        assertRefused("view.too-many", () -> views().keep("a", "再来一个", "due=today"));
        views().keep("a", "视图3", "due=week");
        views().keep("b", "别人的", "due=today");
        views().discard("a", views().of("a").getFirst().id());
        views().keep("a", "再来一个", "due=today");
        assertThat(views().of("a"))
                .hasSize(KeptViews.MOST)
                .last()
                .extracting(KeptView::name)
                .isEqualTo("再来一个");
    }

    @Test
    void a_name_is_one_line_and_given_once() {
        views().keep("a", "一", "");
        views().keep("a", "二", "");
        UUID second = views().of("a").getLast().id();

        assertRefused("view.bad-name", () -> views().keep("a", "  ", ""));
        assertRefused("view.bad-name", () -> views().keep("a", "两\n行", ""));
        assertRefused("view.bad-name", () -> views().keep("a", "长".repeat(61), ""));
        assertRefused("view.name-taken", () -> views().rename("a", second, "一"));
        views().rename("a", second, "三");
        assertThat(views().of("a")).extracting(KeptView::name).containsExactly("一", "三");
    }

    @Test
    void the_order_is_changed_one_place_at_a_time() {
        List.of("一", "二", "三").forEach(name -> views().keep("a", name, ""));
        views().keep("b", "别人的", "");

        views().moveUp("a", views().of("a").getLast().id());
        assertThat(views().of("a")).extracting(KeptView::name).containsExactly("一", "三", "二");

        views().moveUp("a", views().of("a").getFirst().id());
        assertThat(views().of("a")).extracting(KeptView::name).containsExactly("一", "三", "二");
        views().discard("a", views().of("a").getFirst().id());
        assertThat(views().of("a")).extracting(KeptView::place).containsExactly(1, 2);
    }

    @Test
    void one_that_is_thrown_away_is_gone_with_its_key() {
        views().keep("a", "一", "");
        UUID key = jdbc.sql("select key_id from kept_view").query(UUID.class).single();

        views().discard("b", views().of("a").getFirst().id());
        assertThat(views().of("a")).hasSize(1);
        views().discard("a", views().of("a").getFirst().id());

        assertThat(views().of("a")).isEmpty();
        assertThat(opened.orElseThrow().find(key)).isEmpty();
    }

    @Test
    void what_is_offered_to_a_role_others_with_it_see_until_it_is_taken_back() {
        views().keep("a", "超期的", "due=overdue");
        UUID id = views().of("a").getFirst().id();
        views().offer("a", id, Optional.of(Role.HANDLER));

        assertThat(views().offeredTo(Set.of(Role.HANDLER, Role.MEDIATOR), "b"))
                .extracting(KeptView::name)
                .containsExactly("超期的");
        assertThat(views().offeredTo(Set.of(Role.MEDIATOR), "b")).isEmpty();
        assertThat(views().offeredTo(Set.of(Role.HANDLER), "a")).isEmpty();
        assertRefused("view.not-found", () -> views().offer("b", id, Optional.empty()));

        views().takeBack(id);
        assertThat(views().offeredTo(Set.of(Role.HANDLER), "b")).isEmpty();
        assertThat(views().of("a")).hasSize(1);
    }

    @Test
    void nobody_looks_through_more_than_twenty_of_a_role() {
        for (int i = 1; i <= KeptViews.MOST; i++) {
            views().keep("a", "视图" + i, "");
            views().offer("a", views().of("a").getLast().id(), Optional.of(Role.LEADER));
        }
        views().keep("b", "再来一个", "");
        UUID more = views().of("b").getFirst().id();

        assertRefused("view.too-many-of-role", () -> views().offer("b", more, Optional.of(Role.LEADER)));
        views().offer("b", more, Optional.of(Role.HANDLER));
        assertThat(views().of("b").getFirst().role()).contains(Role.HANDLER);
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private KeptViews views() {
        return new KeptViews(jdbc, opened.orElseThrow());
    }
}
