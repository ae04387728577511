package org.minqing.command.hotline;

import static java.util.Objects.requireNonNull;
import static org.minqing.command.hotline.HotlineCases.closed;
import static org.minqing.command.hotline.HotlineCases.dispatched;
import static org.minqing.command.hotline.HotlineCases.handled;
import static org.minqing.command.hotline.HotlineCases.nothing;
import static org.minqing.command.hotline.HotlineCases.received;
import static org.minqing.command.hotline.HotlineCases.watched;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand;
import org.minqing.api.HotlineRequestCommand.Adopt;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Moment;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

/** Every command a hotline request knows, once where it is carried out and once where it is refused. */
final class Occasions {

    private static final Map<String, LedgerCommand> SAMPLES = HotlineSamples.commands();

    private Occasions() {}

    record Occasion(LedgerCommand command, HotlineCases allowedIn, HotlineCases refusedIn) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName();
        }
    }

    static List<Occasion> all() {
        List<Occasion> all = new ArrayList<>();
        all.add(new Occasion(HotlineCases.receive(), nothing(), nothing().at("2018-03-01T10:00")));
        all.add(new Occasion(
                new Adopt(TestAdoption.numbered("H-17").adoption(), Optional.empty()),
                nothing().acting(TestContext.monday().imported()),
                nothing().acting(TestContext.monday().imported().at("2017-12-01T10:00"))));
        whileItIsOpen(all);
        alsoAfterItHasClosed(all);
        ofHandling(all);
        ofTheRequestAlone(all);
        return all;
    }

    private static void whileItIsOpen(List<Occasion> all) {
        all.add(of("escalate", dispatched(), closed()));
        all.add(of("delegate", dispatched(), closed()));
        all.add(of("progress", dispatched(), closed()));
        all.add(of("reclassify", received(), closed()));
        all.add(of("supervise", dispatched(), closed()));
        all.add(of("remind", dispatched(), closed()));
        all.add(of("instruct", dispatched(), closed()));
        all.add(of("void", received(), closed()));
        all.add(of("follow-up", handled(), received()));
        all.add(of("decline-redo", handled().given(HotlineCases.notSolved()), handled()));
    }

    private static void alsoAfterItHasClosed(List<Occasion> all) {
        all.add(of("correct", closed(), tomorrow(closed())));
        all.add(of("hand-over", closed(), tomorrow(closed())));
        all.add(of("add-paper", closed(), tomorrow(closed())));
        all.add(of("withdraw-paper", after("add-paper", closed()), closed()));
        all.add(of("join-merge-group", closed(), closed().given(new CaseCommand.JoinMergeGroup(TestContext.CASE))));
        all.add(of("leave-merge-group", after("join-merge-group", closed()), closed()));
        HotlineCases asked =
                closed().given(new CaseCommand.RequestExclusion("A test call")).by(TestDirectory.SUPERVISOR);
        all.add(of("request-exclusion", closed(), after("approve-exclusion", asked)));
        all.add(of("approve-exclusion", after("request-exclusion", closed()).by(TestDirectory.SUPERVISOR), closed()));
        all.add(of("refuse-exclusion", after("request-exclusion", closed()).by(TestDirectory.SUPERVISOR), closed()));
        all.add(of("confirm-late-entry", after("resolve", aFortnightLate()), dispatched()));
        all.add(of("link-person", closed(), tomorrow(closed())));
        all.add(of("unlink-person", after("link-person", closed()), closed()));
        HotlineCases overdue = dispatched().at("2018-03-13T00:01");
        all.add(of("record-deadline-passed", overdue.acting(overdue.context().bySystem()), tomorrow(overdue)));
        HotlineCases near = watched().at("2018-03-08T00:00");
        all.add(of("record-deadline-near", near.acting(near.context().bySystem()), tomorrow(near)));
        HotlineCases missed = after("record-deadline-passed", watched().at("2018-03-13T00:01"))
                .at("2018-03-14T00:00");
        all.add(of("record-supervision", missed.acting(missed.context().bySystem()), tomorrow(missed)));
        all.add(of("recompute-deadline", dispatched(), tomorrow(dispatched())));
        all.add(of("supplement", adopted(), received()));
    }

    private static void ofHandling(List<Occasion> all) {
        HotlineCases objected = after("object-to-dispatch", dispatched());
        HotlineCases asked = after("request-extension", dispatched().by(TestDirectory.STREET_CLERK))
                .by(TestDirectory.SUPERVISOR);
        all.add(of("dispatch", received(), handled()));
        all.add(of("confirm-receipt", after("dispatch", received()), received()));
        all.add(of("object-to-dispatch", dispatched(), received()));
        all.add(of("accept-objection", objected, dispatched()));
        all.add(of("reject-objection", objected, dispatched()));
        all.add(of("request-extension", dispatched(), received()));
        all.add(of("approve-extension", asked, dispatched()));
        all.add(of("refuse-extension", asked, dispatched()));
        all.add(of("pause-clock", dispatched(), received()));
        all.add(of("resume-clock", after("pause-clock", dispatched()), dispatched()));
    }

    private static void ofTheRequestAlone(List<Occasion> all) {
        all.add(of("answer", received(), dispatched()));
        all.add(of("dismiss-as-no-case", received(), dispatched()));
        all.add(of("withdraw", dispatched(), handled()));
        all.add(of("promise-callback", received(), handled()));
        all.add(of("contact-requester", dispatched(), handled()));
        all.add(of("resolve", dispatched(), closed()));
        all.add(of("close", handled(), received()));
        all.add(of("redo", closed(), received()));
        all.add(of("mark-complex", dispatched(), closed()));
        all.add(of("convert-to-petition", received(), closed()));
        all.add(of("convert-to-mediation", dispatched(), closed()));
        all.add(of("record-converted", after("convert-to-petition", received()), received()));
        all.add(of("record-conversion-refused", after("convert-to-petition", received()), closed()));
        all.add(of("record-conversion-refused", after("convert-to-petition", dispatched()), received()));
    }

    private static HotlineCases adopted() {
        return nothing()
                .acting(TestContext.monday().imported())
                .given(new Adopt(TestAdoption.numbered("H-17").adoption(), Optional.empty()));
    }

    /** What is allowed in every status is still refused to whoever says that it will have happened. */
    private static HotlineCases tomorrow(HotlineCases request) {
        TestContext today = request.context();
        return request.acting(today.happened(Moment.at(today.now().plus(1, ChronoUnit.DAYS))));
    }

    /** Handled on Tuesday, and entered two weeks later. */
    private static HotlineCases aFortnightLate() {
        return dispatched().acting(TestContext.monday().at("2018-03-06T09:00").recordedAt("2018-03-20T09:00"));
    }

    private static HotlineCases after(String word, HotlineCases before) {
        return before.given(sample(word));
    }

    private static Occasion of(String word, HotlineCases allowedIn, HotlineCases refusedIn) {
        return new Occasion(sample(word), allowedIn, refusedIn);
    }

    private static LedgerCommand sample(String word) {
        return requireNonNull(SAMPLES.get(word), word);
    }
}
