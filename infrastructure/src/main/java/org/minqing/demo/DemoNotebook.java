package org.minqing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonalData;
import org.minqing.api.RaisedAt;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.Cell;
import org.minqing.demo.district.Community;
import org.minqing.demo.district.Street;

/** What stands in the notebooks of the demo district: half of it is answered there, the rest is for the lawyer or becomes a petition. */
final class DemoNotebook {

    private static final String CATEGORY = "公共设施报修/路灯与楼道照明/路灯单盏不亮";

    /** What people say. */
    private record Word(String said, NotebookOutcome outcome, String subject, String answer) {

        static Word answered(String said) {
            return new Word(said, NotebookOutcome.ANSWERED_THERE, "", "");
        }

        static Word forTheLawyer(String said, String answer) {
            return new Word(said, NotebookOutcome.FOR_THE_LAWYER, "", answer);
        }

        static Word raised(String said, String subject, String answer) {
            return new Word(said, NotebookOutcome.TO_BE_RAISED, subject, answer);
        }
    }

    private static final List<Word> WORDS = List.of(
            Word.answered("来问居住证到哪里办，告诉了地点和要带的材料"),
            Word.answered("来问高龄津贴什么时候发，当场查了告诉他"),
            Word.answered("说楼下晾衣架不够用，已请物业下周加装"),
            Word.answered("来问社区食堂几点开门"),
            Word.forTheLawyer("房东不退押金，问怎么办", "先书面催告，不成可以申请调解，也可以起诉"),
            Word.forTheLawyer("邻居装空调外机对着窗，问能不能要求移走", "可以要求移位，建议先请调委会调解"),
            Word.raised("小区北门的路灯坏了两天，晚上看不清路", "小区北门路灯不亮", "已请维修班当晚修好"),
            Word.raised("楼道声控灯不亮，老人摔了一跤", "楼道声控灯不亮", "已换新灯，并看望了老人"));

    private final CaseNumbers numbers;
    private final ZoneId zone;

    DemoNotebook(CaseNumbers numbers, ZoneId zone) {
        this.numbers = numbers;
        this.zone = zone;
    }

    /** All that happens to what somebody says at that moment. */
    List<Doing> entry(TalkPlace place, String which, Instant at, String worker, SplittableRandom random) {
        CaseId id = Doing.named("notebook-entry", place.street().code().digits() + ":" + which);
        Word word = WORDS.get(random.nextInt(WORDS.size()));
        AreaCode area = somewhere(place.street(), at, random);
        PersonalData person = RaisedPetition.somebody(id, random);
        List<Doing> doings = new ArrayList<>();
        doings.add(new Doing(
                at,
                worker,
                OccasionKind.NOTEBOOK_ENTRY,
                id,
                () -> new NotebookEntryCommand.Note(
                        new OccasionId(place.id().value()),
                        area,
                        List.of(person.personId()),
                        Optional.of(CATEGORY).filter(_ -> word.outcome() == NotebookOutcome.TO_BE_RAISED),
                        word.outcome(),
                        word.said()),
                List.of(person)));
        doings.addAll(
                switch (word.outcome()) {
                    case ANSWERED_THERE -> List.of();
                    case FOR_THE_LAWYER -> List.of(advised(place, id, at, worker, word));
                    case TO_BE_RAISED -> raised(id, at, area, worker, word, person);
                });
        return doings;
    }

    /** On the lawyer's next day. */
    private Doing advised(TalkPlace place, CaseId id, Instant at, String worker, Word word) {
        LocalDate day = LocalDate.ofInstant(at, zone).with(TemporalAdjusters.next(place.lawyersDay()));
        return new Doing(
                day.atTime(TalkPlace.TO.minusMinutes(30)).atZone(zone).toInstant(),
                worker,
                OccasionKind.NOTEBOOK_ENTRY,
                id,
                () -> new NotebookEntryCommand.Advise(place.lawyer(), word.answer()),
                List.of());
    }

    private List<Doing> raised(CaseId id, Instant at, AreaCode area, String worker, Word word, PersonalData person) {
        CaseId petition = Doing.named("talk-point-petition", id.toString());
        Instant registered = at.plus(Duration.ofMinutes(5));
        List<Doing> doings = new ArrayList<>(new RaisedPetition(
                        petition,
                        "TALK_POINT",
                        new RaisedAt(OccasionKind.NOTEBOOK_ENTRY, new OccasionId(id.value()), Optional.empty()),
                        area,
                        CATEGORY,
                        word.subject(),
                        word.said(),
                        worker,
                        word.answer())
                .from(registered, false, person, numbers, zone));
        doings.add(new Doing(
                registered.plusSeconds(1),
                worker,
                OccasionKind.NOTEBOOK_ENTRY,
                id,
                () -> new NotebookEntryCommand.Raise(CaseKind.PETITION, petition),
                List.of()));
        return doings;
    }

    private AreaCode somewhere(Street street, Instant at, SplittableRandom random) {
        List<Community> communities = street.communities();
        List<Cell> cells = communities.get(random.nextInt(communities.size())).cellsOn(LocalDate.ofInstant(at, zone));
        return cells.isEmpty()
                ? street.code()
                : cells.get(random.nextInt(cells.size())).code();
    }
}
