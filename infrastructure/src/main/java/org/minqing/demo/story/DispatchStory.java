package org.minqing.demo.story;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.Delegate;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseKind;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingCommand.RejectObjection;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;

/** Who gets it to handle, whether they want it, and whether it goes up from there. */
final class DispatchStory {

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef about;
    private final SideActs side;
    private String unit;

    DispatchStory(Telling telling, CaseRef about, SideActs side) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.about = about;
        this.side = side;
        this.unit = cast.community().unit();
    }

    String unit() {
        return unit;
    }

    /** Whoever handles it. */
    String worker() {
        return cast.worker(unit);
    }

    void tell(String owner, boolean urgent) {
        send(owner, properUnit(), Optional.empty());
        boolean objects = story.chance(.05);
        receive(urgent);
        if (objects) {
            object(owner, urgent);
        }
        if (story.chance(.25)) {
            story.hours(1, 20).awake();
            side.progress(worker());
        }
        move(urgent);
    }

    /** An accusation passes by everybody near the one accused. */
    void tellDiscreetly(String owner) {
        send(owner, story.chance(.5) ? cast.street().unit() : telling.bureau(), List.of(), Optional.empty());
        receive(false);
    }

    private void send(String owner, String to, Optional<String> reason) {
        List<String> with = story.chance(.06) && !to.equals(cast.community().manager())
                ? List.of(cast.community().manager())
                : List.of();
        send(owner, to, with, reason);
    }

    private void send(String owner, String to, List<String> with, Optional<String> reason) {
        boolean skips =
                file(about).filter(level -> levelOf(to).isAbove(level.next())).isPresent();
        story.does(owner, about, new Dispatch(to, with, reason, skips ? Optional.of("需区级单位直接处置") : Optional.empty()));
        unit = to;
    }

    private Optional<Level> file(CaseRef ref) {
        return story.file(ref).standing().level();
    }

    private void receive(boolean urgent) {
        if (urgent) {
            story.minutes(3, 25);
        } else {
            story.minutes(10, 200).office();
        }
        story.does(worker(), about, new ConfirmReceipt(unit));
    }

    private void object(String owner, boolean urgent) {
        story.minutes(20, 240).office();
        String other = otherUnit();
        story.does(worker(), about, new ObjectToDispatch("不属本单位职责", Optional.of(other)));
        story.minutes(30, 240).office();
        if (story.chance(.7)) {
            story.does(owner, about, new AcceptObjection(Optional.of("情况属实")));
            story.minutes(5, 60).office();
            send(owner, other, Optional.of("原单位异议成立，改派"));
            receive(urgent);
            if (story.chance(.12)) {
                object(owner, urgent);
            }
        } else {
            story.does(owner, about, new RejectObjection("按职责清单应由你单位办理"));
        }
    }

    /** 按级汇报, and now and then back down. */
    private void move(boolean urgent) {
        if (story.chance(.07) && levelOf(unit) != Level.DISTRICT && !urgent) {
            story.hours(2, 30).office();
            boolean jump = story.chance(.1) && levelOf(unit).next() != Level.DISTRICT;
            Level to = jump ? Level.DISTRICT : levelOf(unit).next();
            String above = unitAt(to);
            String worker = worker();
            story.does(
                    worker,
                    about,
                    new Escalate(above, "本级无力解决，按级上报", jump ? Optional.of("涉及安全，直接报区") : Optional.empty()));
            unit = above;
            if (about.kind() == CaseKind.HOTLINE_REQUEST || story.chance(.7)) {
                receive(false);
            }
        } else if (story.chance(about.kind() == CaseKind.PETITION ? .07 : .02)
                && levelOf(unit).isAbove(Level.COMMUNITY)) {
            story.hours(2, 20).office();
            String below = cast.community().unit();
            story.does(worker(), about, new Delegate(below, "可就地解决，下派社区"));
            unit = below;
            receive(false);
        }
    }

    private String properUnit() {
        Magnitude magnitude = story.file(about).magnitude().orElse(Magnitude.SMALL);
        double luck = story.random().nextDouble();
        Level level = switch (magnitude) {
            case TRIVIAL -> luck < .7 ? Level.GRID : luck < .95 ? Level.COMMUNITY : Level.STREET;
            case SMALL ->
                luck < .25 ? Level.GRID : luck < .8 ? Level.COMMUNITY : luck < .93 ? Level.STREET : Level.DISTRICT;
            case MAJOR -> luck < .15 ? Level.COMMUNITY : luck < .7 ? Level.STREET : Level.DISTRICT;
            case HARD -> luck < .4 ? Level.STREET : Level.DISTRICT;
        };
        return unitAt(level);
    }

    private String unitAt(Level level) {
        return switch (level) {
            case GRID -> cast.cell().unit();
            case COMMUNITY ->
                story.chance(.2) ? cast.community().manager() : cast.community().unit();
            case STREET ->
                story.chance(.4) ? cast.street().team() : cast.street().unit();
            case DISTRICT -> telling.bureau();
        };
    }

    private String otherUnit() {
        return story.one(List.of(
                        cast.community().unit(),
                        cast.street().unit(),
                        cast.street().team(),
                        telling.bureau()))
                .transform(other -> other.equals(unit) ? elsewhere() : other);
    }

    private String elsewhere() {
        return unit.equals(cast.street().unit())
                ? cast.street().team()
                : cast.street().unit();
    }

    private Level levelOf(String code) {
        return story.setting()
                .circumstances()
                .directory()
                .unit(code)
                .orElseThrow()
                .level();
    }
}
