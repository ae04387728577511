package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.FreeText;
import org.minqing.api.Intake;
import org.minqing.api.Nature;
import org.minqing.api.query.LikelyRepeats.LikelyRepeat;
import org.minqing.api.query.LikelyRepeats.Reason;
import org.minqing.api.query.LikelyRepeatsQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;

class LikelyRepeatsAnswersTest {

    private static final String NEXT_STREET = "999901002001001";
    private static final String LAMPS = "公共设施报修/照明/路灯不亮";
    private static final String NOISE = "生态环境/噪声/生活噪声";
    private static final String DOGS = "公共安全/动物/犬只扰民";

    private static final Clock NOW = Clock.fixed(Instant.parse("2025-04-02T04:00:00Z"), Told.ZONE);

    private final Database database = Database.get();
    private final CasesProjection projection = new CasesProjection(Told.ZONE);
    private final Told told = new Told();

    @BeforeEach
    void noCasesYet() {
        database.create(projection);
    }

    @Test
    void whoTellsOfTheSameInOtherWordsIsFoundAndWhoTellsOfAnotherThingIsNot() {
        CaseId same = standing("2025-03-01", Told.CELL, DOGS, "样例花园三栋小狗深夜吠叫", "隔壁的小狗每天夜里叫，睡不着觉。");
        standing("2025-03-02", Told.CELL, LAMPS, "样例花园门口路灯不亮", "已经黑了三天，老人不敢出门。");

        assertThat(ask("投诉样例花园三栋夜里小狗吠叫扰民", "小狗深夜一直叫，老人孩子睡不着。", NOISE))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.item().id()).isEqualTo(same);
                    assertThat(one.reasons()).containsExactly(Reason.SIMILAR_TEXT);
                    assertThat(one.likeness()).isBetween(Likeness.ENOUGH, 1.0);
                });
    }

    @Test
    void theSameWordsAboutAnotherStreetAreAnotherMatter() {
        standing("2025-03-01", NEXT_STREET, DOGS, "三栋小狗深夜吠叫", "隔壁的小狗每天夜里叫。");

        assertThat(ask("三栋小狗深夜吠叫", "隔壁的小狗每天夜里叫。", DOGS)).isEmpty();
    }

    @Test
    void theSameKindOfThingInTheSameStreetNeedsLessOfTheSameWords() {
        standing("2025-03-01", Told.CELL, LAMPS, "三号楼前面灯坏", "黑了三天");

        List<LikelyRepeat> ofAnotherKind = ask("三号楼前的路灯不亮已经一个星期", "请派人修理，晚上走路看不见。", DOGS);
        List<LikelyRepeat> ofTheSame = ask("三号楼前的路灯不亮已经一个星期", "请派人修理，晚上走路看不见。", LAMPS);

        assertThat(ofAnotherKind).isEmpty();
        assertThat(ofTheSame)
                .singleElement()
                .satisfies(one -> assertThat(one.reasons()).containsExactly(Reason.SAME_PLACE_AND_CATEGORY));
    }

    @Test
    void whatThePersonToldBeforeIsFoundWhereverItWas() {
        CaseId before = standing("2025-03-01", NEXT_STREET, DOGS, "三号楼前面灯坏", "黑了三天");
        LikelyRepeatsQuery asked = query("三号楼前的路灯不亮已经一个星期", "请派人修理，晚上走路看不见。", LAMPS, List.of(before));

        assertThat(answers().answer(asked).all())
                .singleElement()
                .satisfies(one -> assertThat(one.reasons()).containsExactly(Reason.SAME_PERSON));
    }

    @Test
    void beforeAWordIsWrittenWhatIsOpenOfThatKindInThatStreetIsShownNewestFirst() {
        CaseId older = standing("2025-03-01", Told.CELL, LAMPS, "路灯不亮", "请修");
        CaseId newer = standing("2025-03-02", Told.CELL, LAMPS, "路灯闪烁", "请修");

        assertThat(ask("", "", LAMPS)).extracting(one -> one.item().id()).containsExactly(newer, older);
    }

    @Test
    void aCaseThatStandsTellsByItselfAndIsNoRepeatOfItself() {
        CaseId itself = standing("2025-03-01", Told.CELL, LAMPS, "三号楼前路灯不亮", "黑了三天");
        CaseId again = standing("2025-03-09", Told.CELL, LAMPS, "三号楼前路灯还是不亮", "黑了十天");
        standing("2026-03-09", Told.CELL, LAMPS, "三号楼前路灯还是不亮", "一年以后又黑了");
        LikelyRepeatsQuery asked = LikelyRepeatsQuery.of(itself, List.of(itself), 10);

        assertThat(answers().answer(asked).all())
                .extracting(one -> one.item().id())
                .containsExactly(again);
        assertThat(answers()
                        .answer(asked.about(Scope.everything().within(List.of(NEXT_STREET))))
                        .all())
                .as("beyond the scope it is not even there")
                .isEmpty();
    }

    @Test
    void nothingBeyondTheScopeIsFoundByAnyReason() {
        CaseId beyond = standing("2025-03-01", Told.CELL, LAMPS, "三号楼前路灯不亮", "黑了三天");
        LikelyRepeatsQuery asked = query("三号楼前路灯不亮", "黑了三天", LAMPS, List.of(beyond));

        assertThat(answers()
                        .answer(asked.about(Scope.everything().within(List.of(NEXT_STREET))))
                        .all())
                .isEmpty();
        assertThat(answers()
                        .answer(asked.about(
                                Scope.everything().between(Optional.of(LocalDate.of(2025, 3, 2)), Optional.empty())))
                        .all())
                .isEmpty();
        assertThat(answers().answer(asked).all()).hasSize(1);
    }

    @Test
    void whatIsErasedIsLikeNothingElseThatIsErased() {
        CaseId one = standing("2025-03-01", Told.CELL, LAMPS, FreeText.ERASED, FreeText.ERASED);
        standing("2025-03-02", Told.CELL, LAMPS, FreeText.ERASED, FreeText.ERASED);

        assertThat(answers().answer(LikelyRepeatsQuery.of(one, List.of(), 10)).all())
                .isEmpty();
    }

    @Test
    void whoIsMentionedMakesNoTextsAlike() {
        String person = "{{person:00000000-0000-7000-8000-000000000001}}";

        assertThat(Likeness.of(person, "").to(Likeness.of(person, ""))).isZero();
    }

    private CaseId standing(String day, String area, String category, String subject, String content) {
        Intake like = told.intake(day, area, Optional.empty());
        Intake intake = new Intake(
                like.number(),
                like.queryCode(),
                like.channel(),
                like.receivedAt(),
                AreaCode.of(area),
                like.place(),
                Optional.of(category),
                subject,
                content,
                like.firstContactOwner(),
                like.magnitude(),
                like.intakeLevel(),
                like.confidential(),
                like.origin(),
                like.inherits());
        return told.hotlineRequest(intake, Nature.COMPLAINT, day);
    }

    private List<LikelyRepeat> ask(String subject, String content, String category) {
        return answers().answer(query(subject, content, category, List.of())).all();
    }

    private static LikelyRepeatsQuery query(
            String subject, String content, String category, List<CaseId> ofSamePerson) {
        return new LikelyRepeatsQuery(
                Scope.everything(),
                Optional.empty(),
                subject,
                content,
                Optional.of(Told.CELL),
                Optional.of(category),
                ofSamePerson,
                10);
    }

    private LikelyRepeatsAnswers answers() {
        database.create(projection);
        database.follow(projection, told.events(), () -> 1);
        return new LikelyRepeatsAnswers(database.client(), NOW);
    }
}
