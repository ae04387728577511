package org.minqing.demo.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.api.MediationCommand.Breach;
import org.minqing.api.MediationCommand.Obligation;
import org.minqing.api.MediationCommand.Perform;
import org.minqing.api.MediationCommand.Urge;

/** 履行: most pay, some late, some in parts, some never. */
final class PerformanceStory {

    private final Story story;
    private final Cast cast;
    private final CaseRef mediation;
    private final String mediator;
    private final List<Obligation> obligations;

    PerformanceStory(Story story, Cast cast, CaseRef mediation, String mediator, List<Obligation> obligations) {
        this.story = story;
        this.cast = cast;
        this.mediation = mediation;
        this.mediator = mediator;
        this.obligations = obligations;
    }

    void tell() {
        obligations.forEach(this::tell);
    }

    private void tell(Obligation owed) {
        String id = owed.obligationId().orElseThrow();
        Instant due =
                owed.dueOn().plusDays(1).atStartOfDay(story.setting().zone()).toInstant();
        if (story.chance(.86)) {
            story.days(1, 3).awake();
            perform(owed, id);
            return;
        }
        story.goTo(due).days(1, 4).office();
        story.does(mediator, mediation, new Urge(id, "电话催促履行"));
        if (story.chance(.6)) {
            story.days(2, 9).office();
            perform(owed, id);
            return;
        }
        story.days(3, 10).office();
        story.does(cast.communityClerk(), mediation, new Breach(id, "到期不履行，经催促仍不履行"));
        if (story.chance(.35)) {
            story.days(5, 20).office();
            perform(owed, id);
        }
    }

    private void perform(Obligation owed, String id) {
        Optional<BigDecimal> half = owed.amount()
                .filter(yuan -> story.chance(.15))
                .map(yuan -> yuan.divideToIntegralValue(BigDecimal.TWO).max(BigDecimal.ONE));
        if (half.isPresent()) {
            story.does(mediator, mediation, new Perform(id, half));
            story.days(2, 12).awake();
        }
        story.does(mediator, mediation, new Perform(id, Optional.empty()));
    }
}
