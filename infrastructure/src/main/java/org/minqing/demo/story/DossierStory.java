package org.minqing.demo.story;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.AddPaper;
import org.minqing.api.MediationCommand.ArchiveDossier;

/** 卷宗: the papers of a mediation, put together and put away. */
final class DossierStory {

    private final Story story;
    private final Cast cast;
    private final CaseRef mediation;
    private final List<String> parties;

    DossierStory(Telling telling, CaseRef mediation, List<String> parties) {
        this.story = telling.story();
        this.cast = telling.cast();
        this.mediation = mediation;
        this.parties = parties;
    }

    void agreed(boolean written) {
        if (story.chance(.4)) {
            archive(written ? "AGREEMENT" : "ORAL_AGREEMENT_RECORD", written ? "调解协议书" : "口头协议记录");
        }
    }

    void terminated() {
        if (story.chance(.4)) {
            archive("TERMINATION_NOTICE", "终止调解告知书");
        }
    }

    private void archive(String outcome, String title) {
        String clerk = cast.communityClerk();
        story.days(1, 6).office();
        if (story.chance(.5)) {
            add(clerk, "APPLICATION", "申请书", "申请书");
        } else {
            add(clerk, "ACCEPTANCE_FORM", "受理登记表", "受理登记表");
        }
        add(clerk, "RIGHTS_NOTICE", "权利义务告知书", "权利义务告知书");
        for (int i = 0; i < parties.size(); i++) {
            // The same sheet in another kind is another paper; for each party one has to be another content.
            story.minutes(1, 4);
            story.does(
                    clerk,
                    mediation,
                    new AddPaper(
                            "IDENTITY_PROOF",
                            parties.get(i) + " 身份证明",
                            Papers.everything().get(i).sha256(),
                            Optional.of("identity-" + (i + 1))));
        }
        add(clerk, "MEDIATION_RECORD", "调解笔录", "调解笔录");
        add(clerk, outcome, title, title);
        story.minutes(5, 300).office();
        story.does(clerk, mediation, new ArchiveDossier());
    }

    private void add(String clerk, String kind, String title, String sheet) {
        story.minutes(1, 4);
        story.does(clerk, mediation, new AddPaper(kind, title, Papers.sheet(sheet), Optional.empty()));
    }
}
