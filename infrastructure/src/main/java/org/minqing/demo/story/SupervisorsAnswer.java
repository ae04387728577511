package org.minqing.demo.story;

import org.minqing.api.CaseCommand.DeclineRedo;

/** What becomes of a redo that somebody's answer proposes and that nobody ordered: mostly a reason why not. */
final class SupervisorsAnswer {

    private final Story story;
    private final Cast cast;

    SupervisorsAnswer(Story story, Cast cast) {
        this.story = story;
        this.cast = cast;
    }

    void to(CaseRef about) {
        if (story.file(about).followUps().isRedoProposed() && story.chance(.8)) {
            story.hours(2, 30).office();
            story.does(cast.supervisor(), about, new DeclineRedo("已到现场核实，按规定办结"));
        }
    }
}
