package org.minqing.demo.story;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.AddPaper;
import org.minqing.api.CaseCommand.ApproveExclusion;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseCommand.Correct;
import org.minqing.api.CaseCommand.HandOver;
import org.minqing.api.CaseCommand.Instruct;
import org.minqing.api.CaseCommand.JoinMergeGroup;
import org.minqing.api.CaseCommand.LeaveMergeGroup;
import org.minqing.api.CaseCommand.LinkPerson;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Reclassify;
import org.minqing.api.CaseCommand.RefuseExclusion;
import org.minqing.api.CaseCommand.Remind;
import org.minqing.api.CaseCommand.RequestExclusion;
import org.minqing.api.CaseCommand.Supervise;
import org.minqing.api.CaseCommand.UnlinkPerson;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseCommand.WithdrawPaper;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Magnitude;
import org.minqing.api.PersonalData;

/** What can happen to a case of any kind beside its course. */
final class SideActs {

    private static final List<String> REMINDERS = List.of("什么时候能好？", "又打来问进度。", "等了好几天了。");

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef about;
    private final double often;

    SideActs(Telling telling, CaseRef about) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.about = about;
        this.often = about.kind() == CaseKind.HOTLINE_REQUEST ? 1 : 2.5;
    }

    void progress(String who) {
        story.does(
                who,
                about,
                new Progress(telling.words().step(), story.chance(.7) ? Visibility.RESIDENT : Visibility.INTERNAL));
    }

    void whileOpen() {
        if (sometimes(.06)) {
            story.hours(6, 40).awake();
            story.does(cast.operator(), about, new Remind(story.one(REMINDERS)));
        }
        if (sometimes(.015)) {
            story.minutes(30, 200).office();
            story.does(cast.supervisor(), about, new Supervise("多次催办，列入督办"));
            story.minutes(10, 60);
            story.does(cast.supervisor(), about, new Instruct("请主要负责人到现场，三日内报结果。"));
        }
        if (sometimes(.02)) {
            story.minutes(10, 100).office();
            story.does(
                    cast.streetClerk(),
                    about,
                    new Reclassify(
                            Optional.empty(),
                            Optional.of(
                                    story.file(about)
                                                    .magnitude()
                                                    .filter(Magnitude.MAJOR::equals)
                                                    .isPresent()
                                            ? Magnitude.SMALL
                                            : Magnitude.MAJOR),
                            "现场核实后调整"));
        }
        if (sometimes(.012)) {
            persons();
        }
        if (sometimes(.02)) {
            correct();
        }
    }

    void afterwards() {
        if (sometimes(.05)) {
            photo();
        }
        if (sometimes(.012)) {
            story.hours(1, 30).office();
            story.does(cast.streetClerk(), about, new HandOver(cast.operator(), "原首问负责人调岗"));
        }
        if (sometimes(.01)) {
            exclude();
        }
        if (sometimes(.01)) {
            group();
        }
    }

    private boolean sometimes(double probability) {
        return story.chance(probability * often);
    }

    private void persons() {
        story.minutes(5, 60).office();
        PersonalData witness = cast.someone();
        story.does(cast.operator(), about, new LinkPerson(witness.personId(), PersonRole.THIRD_PARTY, "同楼邻居，了解情况"));
        if (story.chance(.4)) {
            story.hours(1, 8);
            story.does(cast.operator(), about, new UnlinkPerson(witness.personId(), "本人不愿参与"));
        }
    }

    private void correct() {
        story.minutes(5, 60).office();
        Changes changes = new Changes(
                Optional.empty(),
                Optional.empty(),
                Optional.of(story.one(cast.community().cellsOn(story.today())).code()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        story.does(cast.streetClerk(), about, new Correct(changes, "地址核实后更正"));
    }

    private void photo() {
        story.minutes(10, 300).awake();
        String paperId = "photo-1";
        story.does(
                cast.communityClerk(),
                about,
                new AddPaper("PHOTO", "现场照片", Papers.photo(story.random()), Optional.of(paperId)));
        if (story.chance(.1)) {
            story.minutes(5, 60);
            story.does(cast.communityClerk(), about, new WithdrawPaper(paperId, "照片传错了"));
        }
    }

    private void exclude() {
        story.days(1, 5).office();
        story.does(cast.streetClerk(), about, new RequestExclusion("诉求超出职权范围，申请剔除"));
        if (story.chance(.85)) {
            story.days(1, 4).office();
            story.does(
                    cast.supervisor(),
                    about,
                    story.chance(.8) ? new ApproveExclusion() : new RefuseExclusion("诉求属于本单位职责，照常计入"));
        }
    }

    private void group() {
        if (story.file(about).mergeLead().isPresent()) {
            return;
        }
        story.hours(1, 20).office();
        CaseId lead = about.id();
        story.does(cast.operator(), about, new JoinMergeGroup(lead));
        if (story.chance(.5)) {
            story.hours(1, 20).office();
            story.does(cast.operator(), about, new LeaveMergeGroup("不是同一件事"));
        }
    }
}
