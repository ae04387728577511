package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseEvent;
import org.minqing.api.Intake;
import org.minqing.api.MediationCommand;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationEvent;

/** People's mediation is free of charge (People's Mediation Law, art. 4): the model has nowhere to write a fee. */
class NoFeeTest {

    private static final Pattern FEE =
            Pattern.compile("(fee|price|charge|cost|payment|tariff)s?", Pattern.CASE_INSENSITIVE);

    @Test
    void noCommandAndNoEventOfAMediationKnowsAFee() {
        List<String> names = names();

        assertThat(names).contains("amount", "obligationId", "guidance", "Perform", "creditor");
        assertThat(names)
                .noneMatch(
                        name -> words(name).anyMatch(word -> FEE.matcher(word).matches()));
    }

    @Test
    void aFeeByAnyOfItsNamesWouldBeNoticed() {
        assertThat(List.of("fee", "mediationFee", "feeInYuan", "serviceCharge", "Price", "FEE_PAID", "costs"))
                .allMatch(name -> words(name).anyMatch(word -> FEE.matcher(word).matches()));
    }

    /** Of every record within reach, of its components, and of every constant. */
    private static List<String> names() {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(
                MediationCommand.class,
                MediationEvent.class,
                MediationDetails.class,
                CaseCommand.class,
                CaseEvent.class,
                Intake.class,
                Adoption.class));
        Set<Class<?>> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!seen.add(type)) {
                continue;
            }
            names.add(type.getSimpleName());
            open.addAll(Arrays.asList(type.getDeclaredClasses()));
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents()).forEach(component -> names.add(component.getName()));
            }
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .forEach(field -> names.add(field.getName()));
        }
        return List.copyOf(names);
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("_|(?<=[a-z])(?=[A-Z])"));
    }
}
