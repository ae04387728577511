package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.http.Language;

class NoticesTest {

    @TempDir
    private Path folder = Path.of("");

    private Optional<NoticesForTests> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(new NoticesForTests(folder));
        here().account("yang", Reach.EVERYWHERE, Role.HANDLER);
        here().account("lin", Reach.EVERYWHERE, Role.SUPERVISOR);
    }

    @AfterEach
    void close() {
        opened.ifPresent(NoticesForTests::close);
    }

    @Test
    void whoever_has_not_chosen_is_told_in_the_application_alone_and_once() {
        Cause cause = NoticesForTests.cause(false);
        here().inTransaction(() -> here().notices.tell(cause, List.of("yang", "lin")));
        here().inTransaction(() -> here().notices.tell(cause, List.of("yang", "lin")));

        assertThat(here().notices.of("yang", true, Optional.empty(), 10)).containsExactly(cause.to("yang"));
        assertThat(here().notices.unread("lin")).isEqualTo(1);
        assertThat(here().deliveries.waiting()).isZero();
    }

    @Test
    void what_was_told_in_a_transaction_that_failed_was_not_told() {
        Cause cause = NoticesForTests.cause(false);
        here().choices.choose("yang", cause.kind(), Set.of(Way.WEBHOOK, Way.APPLICATION));
        try {
            here().inTransaction(() -> {
                here().notices.tell(cause, List.of("yang"));
                throw new IllegalStateException("The power is off");
            });
        } catch (IllegalStateException off) {
            assertThat(off).hasMessage("The power is off");
        }
        assertThat(here().notices.unread("yang")).isZero();
        assertThat(here().deliveries.waiting()).isZero();

        here().inTransaction(() -> here().notices.tell(cause, List.of("yang")));
        assertThat(here().notices.unread("yang")).isEqualTo(1);
        assertThat(here().deliveries.waiting()).isEqualTo(1);
    }

    @Test
    void each_way_is_gone_by_those_who_chose_it_and_can_be_reached_by_it() {
        here().tell("yang", false, Way.EMAIL, Way.SMS, Way.WEBHOOK);
        assertThat(waysOf("yang")).containsExactly("WEBHOOK");

        here().choices.reach("yang", contact("yang@minqing.example", "19900000001"));
        here().tell("yang", false, Way.EMAIL, Way.SMS);
        assertThat(waysOf("yang")).containsExactlyInAnyOrder("WEBHOOK", "EMAIL", "SMS");
        assertThat(here().notices.of("yang", false, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void how_somebody_is_reached_stands_in_no_table_in_clear_and_goes_with_its_key() {
        here().choices.reach("yang", contact("yang@minqing.example", "19900000001"));

        assertThat(here().choices.contact("yang")).isEqualTo(contact("yang@minqing.example", "19900000001"));
        assertThat(here().jdbc
                        .sql("select sealed from notice_contact")
                        .query(byte[].class)
                        .list())
                .hasSize(1)
                .allSatisfy(row -> assertThat(new String(row, StandardCharsets.UTF_8))
                        .doesNotContain("1990000")
                        .doesNotContain("minqing"));

        here().choices.reach("yang", Contact.NONE);
        assertThat(here().choices.contact("yang")).isEqualTo(Contact.NONE);
        assertThat(contact("a@b.example", "19900000001")).asString().doesNotContain("19900000001");
    }

    @Test
    void what_is_read_is_read_and_what_came_since_is_not() {
        Notice first = here().tell("yang", false, Way.APPLICATION);
        here().notices.read("lin", first.id());
        assertThat(here().notices.unread("yang")).isEqualTo(1);

        here().notices.read("yang", first.id());
        assertThat(here().notices.unread("yang")).isZero();
        assertThat(here().notices.find("yang", first.id()).orElseThrow().readAt())
                .isPresent();
        assertThat(here().notices.find("lin", first.id())).isEmpty();

        here().tell("yang", false, Way.APPLICATION);
        here().tell("yang", false, Way.APPLICATION);
        here().notices.readAll("yang", NoticesForTests.BEGIN.minusSeconds(1));
        assertThat(here().notices.unread("yang")).isEqualTo(2);
        here().notices.readAll("yang", NoticesForTests.BEGIN);
        assertThat(here().notices.unread("yang")).isZero();
    }

    @Test
    void a_page_goes_on_behind_its_last_notice() {
        for (int i = 0; i < 5; i++) {
            here().tell("yang", false, Way.APPLICATION);
        }
        List<Notice> all = here().notices.of("yang", false, Optional.empty(), 10);
        List<Notice> first = here().notices.of("yang", false, Optional.empty(), 3);

        assertThat(all).hasSize(5).startsWith(first.toArray(Notice[]::new));
        assertThat(here().notices.of("yang", false, Optional.of(first.getLast().id()), 10))
                .isEqualTo(all.subList(3, 5));
    }

    @Test
    void the_mark_moves_on_and_never_back() {
        assertThat(here().notices.mark()).isZero();
        assertThat(here().notices.moveMark(7)).isTrue();
        assertThat(here().notices.moveMark(7)).isFalse();
        assertThat(here().notices.moveMark(3)).isFalse();
        assertThat(here().notices.mark()).isEqualTo(7);
    }

    @Test
    void every_kind_is_said_in_both_languages() {
        assertThat(NoticeKind.values())
                .allSatisfy(kind -> assertThat(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
                        .allSatisfy(locale -> {
                            Notice some = NoticesForTests.cause(true).to("yang");
                            Notice notice = new Notice(
                                    some.id(),
                                    some.account(),
                                    kind,
                                    some.about(),
                                    some.caseKind(),
                                    some.number(),
                                    some.clock(),
                                    some.dueAt(),
                                    true,
                                    some.happenedAt(),
                                    Optional.empty());
                            assertThat(NoticesForTests.words().heading(notice, locale))
                                    .doesNotContain("notice.")
                                    .doesNotContain("{")
                                    .containsPattern("H-999901-2026-000007|2026-03-04 10:00");
                        }));
    }

    @Test
    void the_page_about_notices_names_every_kind() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "notices.md"));

        assertThat(NoticeKind.values()).allSatisfy(kind -> assertThat(page).contains("| `" + kind.name() + "` |"));
    }

    private List<String> waysOf(String account) {
        return here().jdbc
                .sql(
                        "select way from delivery d join notice n on n.id = d.notice_id where account = :account order by way")
                .param("account", account)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Contact contact(String email, String phone) {
        return new Contact(
                Language.ENGLISH,
                Optional.of(email),
                Optional.of(phone),
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))));
    }

    private NoticesForTests here() {
        return opened.orElseThrow();
    }
}
