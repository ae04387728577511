package org.minqing.demo.recount;

import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.PetitionEvent;
import org.minqing.api.query.Scope;

/**
 * By what a scope finds a case (section 5: area × kind, category, channel, unit, nature, magnitude), as it is known now:
 * as taken in, corrected and reclassified since. What is not known is empty.
 *
 * @param unit who holds it: the last it was dispatched, escalated or delegated to, nobody once that was returned
 */
record Particulars(
        CaseKind kind,
        String area,
        String channel,
        String category,
        String nature,
        String magnitude,
        String unit,
        Moment receivedAt) {

    static Particulars of(History history) {
        Optional<Intake> intake = history.intake();
        return new Particulars(
                history.kind(),
                history.corrected(Changes::area)
                        .or(() -> intake.map(Intake::area))
                        .or(() -> told(history, Adoption::area))
                        .map(AreaCode::digits)
                        .orElse(""),
                history.corrected(Changes::channel)
                        .or(() -> intake.map(Intake::channel))
                        .or(() -> told(history, Adoption::channel))
                        .orElse(""),
                reclassified(history, CaseEvent.Reclassified::category)
                        .or(() -> intake.flatMap(Intake::category))
                        .or(() -> told(history, Adoption::category))
                        .orElse(""),
                nature(history),
                reclassified(history, CaseEvent.Reclassified::magnitude)
                        .or(() -> intake.flatMap(Intake::magnitude))
                        .or(() -> told(history, Adoption::magnitude))
                        .map(Enum::name)
                        .orElse(""),
                unit(history),
                history.corrected(Changes::receivedAt)
                        .or(() -> intake.map(Intake::receivedAt))
                        .or(() -> history.register().map(Register::receivedAt))
                        .orElseThrow());
    }

    /** Area prefix × category, channel, nature, magnitude (section 5). */
    boolean isIn(Scope scope) {
        return (scope.areas().isEmpty() || scope.areas().stream().anyMatch(area::startsWith))
                && (scope.categories().isEmpty() || scope.categories().stream().anyMatch(this::isUnder))
                && (scope.channels().isEmpty() || scope.channels().contains(channel))
                && (scope.natures().isEmpty()
                        || scope.natures().stream().map(Enum::name).anyMatch(nature::equals))
                && (scope.magnitudes().isEmpty()
                        || scope.magnitudes().stream().map(Enum::name).anyMatch(magnitude::equals));
    }

    private boolean isUnder(String path) {
        return category.equals(path) || category.startsWith(path + "/");
    }

    private static <T> Optional<T> told(History history, Function<Adoption, Optional<T>> field) {
        return history.register().flatMap(register -> register.tells(field));
    }

    private static <T> Optional<T> reclassified(History history, Function<CaseEvent.Reclassified, Optional<T>> field) {
        return history.all(CaseEvent.Reclassified.class).reversed().stream()
                .flatMap(event -> field.apply(event).stream())
                .findFirst();
    }

    private static String nature(History history) {
        return history.all(HotlineRequestEvent.Received.class).stream()
                .map(received -> received.details().nature())
                .findFirst()
                .or(() -> told(history, Adoption::nature))
                .map(Enum::name)
                .orElse("");
    }

    /** What came back is nobody's, until it is redone: then it is the last lead unit's again. */
    private static String unit(History history) {
        boolean redone = false;
        for (LedgerEvent event : history.events().reversed()) {
            switch (event) {
                case HandlingEvent.Dispatched e -> {
                    return e.leadUnit();
                }
                case CaseEvent.Escalated e -> {
                    return e.unit();
                }
                case CaseEvent.Delegated e -> {
                    return e.unit();
                }
                case PetitionEvent.Redone e -> redone = true;
                case HotlineRequestEvent.Redone e -> redone = true;
                case HandlingEvent.ObjectionAccepted e -> {
                    if (!redone) {
                        return "";
                    }
                }
                default -> {
                    // Gives it to nobody.
                }
            }
        }
        return told(history, Adoption::unit).orElse("");
    }
}
