package org.minqing.demo.story;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseCommand.JoinMergeGroup;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestCommand.ContactRequester;
import org.minqing.api.HotlineRequestCommand.DismissAsNoCase;
import org.minqing.api.HotlineRequestCommand.PromiseCallback;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestCommand.Redo;
import org.minqing.api.HotlineRequestCommand.Withdraw;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.PersonalData;
import org.minqing.api.Satisfaction;
import org.minqing.api.Urgency;
import org.minqing.command.common.Directory;

/** A call, and what becomes of it. */
final class HotlineStory {

    private static final List<String> ELSEWHERE = List.of(
            "PLATFORM_12345",
            "PLATFORM_12345",
            "PLATFORM_12345",
            "TALK_POINT",
            "ONLINE",
            "ONLINE",
            "SOCIAL_MEDIA",
            "MESSAGE_BOARD",
            "HOME_VISIT",
            "SERVICE_WINDOW");
    private static final List<String> NO_CASE = List.of("电话无声", "打错电话", "小孩误拨", "接通即挂断");

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef request;
    private final SideActs side;

    HotlineStory(Telling telling) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.request = telling.first(CaseKind.HOTLINE_REQUEST);
        this.side = new SideActs(telling, request);
    }

    /** @param groupLead the case that leads the group of those who complain of the same, where there is one */
    void tell(Optional<CaseId> groupLead, Optional<CaseId> duplicateOf) {
        boolean noCase = story.chance(.035);
        Nature nature = noCase ? Nature.OTHER : story.weighted(telling.topic().natures());
        Urgency urgency = urgency();
        String operator = receive(nature, noCase ? Urgency.ORDINARY : urgency);
        if (noCase) {
            story.minutes(1, 2);
            story.does(operator, request, new DismissAsNoCase(story.one(NO_CASE)));
            return;
        }
        if (groupLead.isPresent() && story.chance(.6)) {
            story.minutes(1, 4);
            story.does(operator, request, new JoinMergeGroup(groupLead.get()));
        }
        if (duplicateOf.isPresent() && story.chance(.012)) {
            story.minutes(3, 40).office();
            story.does(cast.supervisor(), request, new VoidCase("同一来电人重复登记", duplicateOf));
        } else if (story.chance(.018)) {
            story.minutes(5, 50);
            story.does(operator, request, new Withdraw("来电人来电说已自行解决"));
        } else if (story.chance(answered(nature))) {
            answer(operator, nature);
        } else if (new ConversionStory(telling, request, operator).tellIfSo(nature)) {
            side.afterwards();
        } else {
            new HotlineHandlingStory(telling, request, operator, urgency, side).tell();
        }
    }

    private String receive(Nature nature, Urgency urgency) {
        String channel = story.chance(.7) ? "HOTLINE" : story.one(ELSEWHERE);
        boolean inTheCommunity = List.of("TALK_POINT", "MESSAGE_BOARD", "HOME_VISIT", "SERVICE_WINDOW")
                .contains(channel);
        String owner = inTheCommunity ? cast.communityClerk() : cast.operator();
        Optional<PersonalData> caller = story.chance(.96) ? Optional.of(cast.resident()) : Optional.empty();
        String said =
                caller.map(cast::introduction).orElse("") + telling.words().content(telling.topic());
        Intake intake = telling.intake(
                request.kind(),
                channel,
                owner,
                inTheCommunity ? Level.COMMUNITY : Level.DISTRICT,
                telling.subject(),
                nature == Nature.OTHER ? "来电人未说事由。" : said);
        boolean offHours = !story.setting().hours().isOpen(story.now());
        HotlineDetails details = new HotlineDetails(
                caller.map(PersonalData::personId), nature, urgency, Optional.of(shift()), Optional.of(offHours));
        story.does(owner, request, new Receive(intake, details));
        return owner;
    }

    private String shift() {
        int hour = story.now().atZone(story.setting().zone()).getHour();
        return hour < 8 ? "夜班" : hour < 16 ? "早班" : "中班";
    }

    private Urgency urgency() {
        return story.setting()
                .circumstances()
                .directory()
                .category(telling.topic().category())
                .flatMap(Directory.Category::urgency)
                .orElse(Urgency.ORDINARY);
    }

    private static double answered(Nature nature) {
        return switch (nature) {
            case CONSULTATION -> .9;
            case PRAISE -> 1;
            case SUGGESTION -> .4;
            case HELP -> .3;
            case COMPLAINT -> .16;
            case REPORT -> .06;
            case OTHER -> .5;
        };
    }

    private void answer(String operator, Nature nature) {
        if (story.chance(.07)) {
            callBackLater(operator);
        }
        story.minutes(2, 12);
        boolean drawn = story.does(operator, request, new Answer(telling.answer())).stream()
                .anyMatch(event -> event instanceof HotlineRequestEvent.Answered answered
                        && !answered.sampledOut().orElse(true));
        boolean stillUnsolved = nature != Nature.PRAISE && story.chance(.02);
        if (stillUnsolved || (drawn && story.chance(.95))) {
            story.hours(20, 60).awake();
            story.does(
                    cast.operator(),
                    request,
                    new FollowUp(
                            Optional.empty(),
                            true,
                            Optional.of(true),
                            Optional.of(!stillUnsolved),
                            Optional.of(stillUnsolved ? Satisfaction.DISSATISFIED : Satisfaction.SATISFIED),
                            Optional.of(stillUnsolved ? "说了办法，还是没解决" : "说得清楚"),
                            Optional.empty()));
        }
        if (stillUnsolved) {
            story.hours(1, 6).office();
            story.does(cast.supervisor(), request, new Redo("当场答复未解决，转为派单办理"));
            new HotlineHandlingStory(telling, request, operator, Urgency.ORDINARY, side).tell();
        } else {
            side.afterwards();
        }
    }

    private void callBackLater(String operator) {
        story.minutes(2, 8);
        story.does(
                operator,
                request,
                new PromiseCallback(Moment.at(story.now().plusSeconds(story.between(60, 180) * 60L))));
        if (story.chance(.3)) {
            story.minutes(20, 50).awake();
            story.does(operator, request, new ContactRequester(false, Optional.empty()));
        }
        story.minutes(25, story.chance(.1) ? 400 : 90).awake();
        story.does(operator, request, new ContactRequester(true, Optional.of("知道了")));
    }
}
