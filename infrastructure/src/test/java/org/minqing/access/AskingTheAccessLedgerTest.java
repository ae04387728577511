package org.minqing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.AccessLedgerPage;
import org.minqing.api.query.AccessLedgerPage.FoundBy;
import org.minqing.api.query.AccessLedgerPage.Item;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.api.query.QueryHeaders;

class AskingTheAccessLedgerTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final LedgerDatabase database = new LedgerDatabase(3);
    private final AccessLedger ledger = database.ledger();
    private final AccessLedgerAnswers answers = new AccessLedgerAnswers(database.jdbc, ledger, SHANGHAI);
    private final AccessPages pages = new AccessPages(database.jdbc, SHANGHAI);
    private final PersonId wang = new PersonId(UUID.randomUUID());
    private final CaseId lamp = new CaseId(UUID.randomUUID());
    private final CaseId other = new CaseId(UUID.randomUUID());

    @BeforeEach
    void someLooks() {
        database.jdbc
                .sql("insert into case_person values (:case, :person, 'REQUESTER', 'HOTLINE_REQUEST', 'H-1')")
                .param("case", lamp.value())
                .param("person", wang.value())
                .update();
        ledger.record(AccessEntry.of("lin", AccessAct.CASE_OPENED).about(lamp));
        ledger.record(AccessEntry.of("lin", AccessAct.CASE_OPENED).about(other));
        ledger.record(AccessEntry.of("zhao", AccessAct.PERSON_SEARCHED).naming(List.of(wang)));
        ledger.record(AccessEntry.of("zhao", AccessAct.IDENTITY_REVEALED)
                .about(lamp)
                .naming(List.of(wang))
                .failed());
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    @Test
    void who_saw_a_person_is_told_by_their_name_and_by_their_cases() {
        AccessLedgerPage page = pages.page(query(Optional.of(wang), Optional.empty(), 50));

        assertThat(page.items())
                .extracting(Item::account, Item::act, item -> item.found().orElseThrow(), Item::success)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("zhao", AccessAct.IDENTITY_REVEALED, FoundBy.PERSON, false),
                        org.assertj.core.groups.Tuple.tuple("zhao", AccessAct.PERSON_SEARCHED, FoundBy.PERSON, true),
                        org.assertj.core.groups.Tuple.tuple("lin", AccessAct.CASE_OPENED, FoundBy.CASE, true));
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void what_an_account_looked_at_is_told_newest_first() {
        AccessLedgerPage page = pages.page(query(Optional.empty(), Optional.of("lin"), 50));

        assertThat(page.items()).extracting(item -> item.caseId().orElseThrow()).containsExactly(other, lamp);
        assertThat(page.items()).allSatisfy(item -> assertThat(item.found()).isEmpty());
    }

    @Test
    void whether_an_account_saw_a_person_is_one_question() {
        assertThat(pages.page(query(Optional.of(wang), Optional.of("lin"), 50)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.caseId()).contains(lamp));
    }

    @Test
    void pages_go_on_where_the_one_before_ended() {
        List<Item> all = new ArrayList<>();
        AccessLedgerQuery query = query(Optional.of(wang), Optional.empty(), 1);
        AccessLedgerPage page = pages.page(query);
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = pages.page(after(query, page.next().get()));
            all.addAll(page.items());
        }
        assertThat(all)
                .isEqualTo(pages.page(query(Optional.of(wang), Optional.empty(), 50))
                        .items())
                .hasSize(3);
    }

    @Test
    void a_day_is_a_day_of_the_ledgers_zone() {
        LocalDate today = LocalDate.ofInstant(LedgerDatabase.CLOCK.instant(), SHANGHAI);

        assertThat(pages.page(days(today, today.plusDays(1))).total()).isEqualTo(4);
        assertThat(pages.page(days(today.plusDays(1), today.plusDays(2))).total())
                .isZero();
        assertThat(pages.page(days(today.minusDays(1), today)).total()).isZero();
    }

    @Test
    void to_ask_is_a_look_of_its_own() {
        answers.answer(
                query(Optional.of(wang), Optional.of("lin"), 50),
                MetaData.from(Map.of(QueryHeaders.ACTOR, "auditor", QueryHeaders.ADDRESS, "192.0.2.9")));

        assertThat(pages.page(AccessLedgerQuery.newest()).items().getFirst()).satisfies(item -> {
            assertThat(item.account()).isEqualTo("auditor");
            assertThat(item.act()).isEqualTo(AccessAct.ACCESS_LEDGER_READ);
            assertThat(item.persons()).containsExactly(wang);
            assertThat(item.details()).containsEntry("account", "lin");
            assertThat(item.address()).contains("192.0.2.9");
        });
    }

    @Test
    void nobody_is_answered_who_does_not_say_who_asks() {
        assertThatThrownBy(() -> answers.answer(AccessLedgerQuery.newest(), MetaData.emptyInstance()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_place_that_is_none_is_refused() {
        for (String place : List.of("x", "eHx4fHg", "MjAyNi0wMS0wMVQwMDowMDowMFp8eHwx", "!!")) {
            assertThatThrownBy(() -> pages.page(after(AccessLedgerQuery.newest(), place)))
                    .as(place)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static AccessLedgerQuery query(Optional<PersonId> person, Optional<String> account, int size) {
        return new AccessLedgerQuery(
                person,
                account,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                size);
    }

    private static AccessLedgerQuery after(AccessLedgerQuery query, String place) {
        return new AccessLedgerQuery(
                query.person(),
                query.account(),
                query.caseId(),
                query.acts(),
                query.from(),
                query.to(),
                Optional.of(place),
                query.size());
    }

    private static AccessLedgerQuery days(LocalDate from, LocalDate to) {
        return new AccessLedgerQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(from),
                Optional.of(to),
                Optional.empty(),
                50);
    }
}
