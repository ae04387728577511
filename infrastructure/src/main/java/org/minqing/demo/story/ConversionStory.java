package org.minqing.demo.story;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineRequestCommand.ConvertToMediation;
import org.minqing.api.HotlineRequestCommand.ConvertToPetition;
import org.minqing.api.HotlineRequestCommand.Withdraw;
import org.minqing.api.Nature;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.PetitionCommand.Respondent;

/** A call that goes on as another case. */
final class ConversionStory {

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef request;
    private final String operator;

    ConversionStory(Telling telling, CaseRef request, String operator) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.request = request;
        this.operator = operator;
    }

    /** @return whether it did go on as another case, or was to */
    boolean tellIfSo(Nature nature) {
        Optional<PersonId> caller =
                story.persons(request, PersonRole.REQUESTER).stream().findFirst();
        boolean quarrel = telling.topic().dispute().isPresent() && caller.isPresent();
        if (quarrel && story.chance(.16)) {
            toMediation(caller.orElseThrow());
            return true;
        }
        if (nature != Nature.CONSULTATION && story.chance(.02)) {
            toPetition();
            return true;
        }
        return false;
    }

    private void toPetition() {
        story.minutes(10, 90).office();
        story.does(
                operator, request, new ConvertToPetition(Optional.empty(), Optional.empty(), Optional.of("来电人要求书面答复")));
        story.latest(CaseKind.PETITION).ifPresent(petition -> new PetitionStory(telling, petition).goOn());
    }

    private void toMediation(PersonId caller) {
        story.minutes(20, 200).office();
        if (story.chance(.04)) {
            // The operator takes the caller for the other side; the mediation refuses to open.
            convert(new Respondent(Optional.of(caller), Optional.empty()));
            story.minutes(20, 90);
            story.does(operator, request, new Withdraw("双方自行和好"));
            return;
        }
        boolean againstManager = telling.topic()
                .dispute()
                .filter(type -> type.equals("PROPERTY_MANAGEMENT") || type.equals("CONSUMER"))
                .isPresent();
        convert(
                againstManager
                        ? new Respondent(
                                Optional.empty(), Optional.of(cast.community().manager()))
                        : new Respondent(Optional.of(introduced()), Optional.empty()));
        story.latest(CaseKind.MEDIATION)
                .ifPresent(
                        mediation -> new MediationStory(telling, mediation, List.of("party-1", "party-2")).goOn(false));
    }

    private PersonId introduced() {
        PersonalData neighbour = cast.someone();
        return neighbour.personId();
    }

    private void convert(Respondent respondent) {
        story.does(
                operator,
                request,
                new ConvertToMediation(
                        telling.topic().dispute().orElseThrow(),
                        List.of(respondent),
                        Optional.of("请求调解"),
                        story.chance(.7) ? Optional.of(cast.community().committee()) : Optional.empty(),
                        Optional.of("双方愿意坐下来谈")));
    }
}
