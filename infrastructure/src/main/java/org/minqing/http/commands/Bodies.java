package org.minqing.http.commands;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.http.reading.Reading;
import tools.jackson.databind.node.ObjectNode;

/** Brings a body into the shape of its command, where people write it flatter or under another word. */
public final class Bodies {

    private static final Set<Class<?>> NESTED = Set.of(PetitionCommand.Reply.class, CaseCommand.Changes.class);

    private static final Map<Class<?>, Map<String, String>> OTHER_WORDS = Map.of(
            CaseCommand.JoinMergeGroup.class, Map.of("group", "lead", "case", "lead"),
            CaseCommand.Changes.class, Map.of("areaCode", "area"),
            MediationCommand.Sign.class, Map.of("party", "signatory", "mediator", "signatory"));

    private static final ClassValue<Optional<RecordComponent>> NESTED_IN = new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> NESTED.contains(component.getType()))
                    .findFirst();
        }
    };

    private Bodies() {}

    /** The records a body that registers such a case is read into. */
    public static List<Class<?>> ofRegistration(CaseKind kind) {
        Class<?> own = switch (kind) {
            case PETITION -> Fields.OfPetition.class;
            case MEDIATION -> Fields.OfMediation.class;
            case HOTLINE_REQUEST -> Fields.OfHotlineRequest.class;
        };
        return List.of(Fields.OfIntake.class, own, Fields.OfAct.class);
    }

    /** The records a body that notes a home visit is read into. */
    public static List<Class<?>> ofHomeVisit() {
        return List.of(Fields.OfVisited.class, Fields.OfHomeVisit.class, Fields.OfAct.class);
    }

    /** The records a body that names a key person is read into. */
    public static List<Class<?>> ofKeyPerson() {
        return List.of(Fields.OfWhom.class, Fields.OfKeyPerson.class, Fields.OfAct.class);
    }

    /** The records a body that opens a screening round is read into. */
    public static List<Class<?>> ofScreeningRound() {
        return List.of(Fields.OfScreeningRound.class, Fields.OfAct.class);
    }

    /** The records a body that reports a cell is read into. */
    public static List<Class<?>> ofScreenedCell() {
        return List.of(Fields.OfScreenedCell.class, Fields.OfAct.class);
    }

    /** The records a body that lays down reception sessions is read into. */
    public static List<Class<?>> ofReceptionSeries() {
        return List.of(Fields.OfReceptionSeries.class, Fields.OfAct.class);
    }

    /** The records a body that moves a session is read into. */
    public static List<Class<?>> ofMove() {
        return List.of(Fields.OfMove.class, Fields.OfAct.class);
    }

    /** The records a body that says who was there is read into. */
    public static List<Class<?>> ofHolding() {
        return List.of(Fields.OfHolding.class, Fields.OfAct.class);
    }

    /** The records a body that ends something that came again is read into. */
    public static List<Class<?>> ofEnd() {
        return List.of(Fields.OfEnd.class, Fields.OfAct.class);
    }

    /** The records a body that opens a talk point is read into. */
    public static List<Class<?>> ofTalkPoint() {
        return List.of(Fields.OfTalkPoint.class, Fields.OfAct.class);
    }

    /** The records a body that says who the information worker is now is read into. */
    public static List<Class<?>> ofWorker() {
        return List.of(Fields.OfWorker.class, Fields.OfAct.class);
    }

    /** The records a body that says when a lawyer is there is read into. */
    public static List<Class<?>> ofLegalAdvice() {
        return List.of(Fields.OfLegalAdvice.class, Fields.OfAct.class);
    }

    /** The records a body that notes what somebody said is read into. */
    public static List<Class<?>> ofNotebookEntry() {
        return List.of(Fields.OfVisited.class, Fields.OfNotebookEntry.class, Fields.OfAct.class);
    }

    /** The records a body that says what the lawyer answered is read into. */
    public static List<Class<?>> ofAdvice() {
        return List.of(Fields.OfAdvice.class, Fields.OfAct.class);
    }

    /** The records a body that puts proposals to the residents is read into. */
    public static List<Class<?>> ofChoice() {
        return List.of(Fields.OfChoice.class, Fields.OfAct.class);
    }

    /** The records a body that says no more than when and by whom is read into. */
    public static List<Class<?>> ofAct() {
        return List.of(Fields.OfAct.class);
    }

    /** The records a body that takes something back is read into. */
    public static List<Class<?>> ofWithdrawal() {
        return List.of(Fields.OfWithdrawal.class, Fields.OfAct.class);
    }

    /** The records the body of a command is read into. */
    public static List<Class<?>> ofCommand(Class<? extends LedgerCommand> type) {
        return List.of(type, Reading.fields(type).contains("by") ? Fields.OfActWithoutBy.class : Fields.OfAct.class);
    }

    static ObjectNode arranged(Class<? extends LedgerCommand> type, ObjectNode body) {
        ObjectNode arranged = renamed(type, body.deepCopy());
        nested(type).ifPresent(component -> {
            Set<String> own = Reading.fields(type);
            if (!arranged.has(component.getName())) {
                ObjectNode inner = arranged.objectNode();
                inside(component.getType()).stream()
                        .filter(field -> arranged.has(field) && !own.contains(field))
                        .forEach(field -> inner.set(field, arranged.remove(field)));
                arranged.set(component.getName(), inner);
            }
            if (arranged.get(component.getName()) instanceof ObjectNode inner) {
                renamed(component.getType(), inner);
            }
        });
        return arranged;
    }

    private static Optional<RecordComponent> nested(Class<?> type) {
        return NESTED_IN.get(type);
    }

    private static Set<String> inside(Class<?> type) {
        Set<String> fields = new HashSet<>(Reading.fields(type));
        fields.addAll(OTHER_WORDS.getOrDefault(type, Map.of()).keySet());
        return fields;
    }

    private static ObjectNode renamed(Class<?> type, ObjectNode body) {
        OTHER_WORDS.getOrDefault(type, Map.of()).forEach((word, field) -> {
            if (body.has(word) && !body.has(field)) {
                body.set(field, body.remove(word));
            }
        });
        return body;
    }
}
