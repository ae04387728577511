package org.minqing.desk.cases;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.Moment;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand;
import org.minqing.desk.cases.CommandField.Kind;
import org.minqing.http.reading.Reading;

/** What the form of a command asks for: the components of its record, so that no command is without a form. */
public final class CommandFields {

    /** The API takes their fields as the command's own. */
    private static final Set<Class<?>> FLAT = Set.of(PetitionCommand.Reply.class, CaseCommand.Changes.class);

    /** What a dispute itself offers. A party is known by its own id. */
    private static final Map<String, Kind> OF_DISPUTE = Map.of(
            "party", Kind.PARTY,
            "debtor", Kind.PARTY,
            "creditor", Kind.PARTY,
            "signatory", Kind.SIGNATORY,
            "consents", Kind.PARTIES,
            "applicants", Kind.PARTIES,
            "sessionId", Kind.SESSION,
            "obligation", Kind.OBLIGATION);

    /** So many obligations fit on a form; a longer agreement is amended. */
    private static final int GROUPS = 3;

    private CommandFields() {}

    public static List<CommandField> of(Class<? extends LedgerCommand> command) {
        boolean ofDispute = MediationCommand.class.isAssignableFrom(command);
        return fields(command, "", true).stream()
                // A session that is arranged is named by the ledger.
                .filter(field -> command != MediationCommand.ScheduleSession.class
                        || !field.name().equals("sessionId"))
                .map(field -> ofDispute
                        ? Optional.ofNullable(OF_DISPUTE.get(field.name()))
                                .map(field::as)
                                .orElse(field)
                        : field)
                .toList();
    }

    /** A follow-up of a dispute asks one of its parties; of any other case there are none. */
    static List<CommandField> of(Class<? extends LedgerCommand> command, CaseKind kind) {
        if (command != CaseCommand.FollowUp.class) {
            return of(command);
        }
        return of(command).stream()
                .filter(field -> !field.name().equals(kind == CaseKind.MEDIATION ? "personId" : "party"))
                .map(field -> field.name().equals("party") ? field.as(Kind.PARTY) : field)
                .toList();
    }

    private static List<CommandField> fields(Class<?> record, String path, boolean needed) {
        List<CommandField> fields = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = Reading.fieldName(component);
            fields.addAll(
                    field(component.getGenericType(), path + name, name, needed, FLAT.contains(component.getType())));
        }
        return fields;
    }

    private static List<CommandField> field(Type type, String path, String name, boolean needed, boolean flat) {
        if (type instanceof ParameterizedType several) {
            Type inner = several.getActualTypeArguments()[0];
            if (several.getRawType() == Optional.class) {
                return field(inner, path, name, false, flat);
            }
            return inner instanceof Class<?> group && group.isRecord() && !isScalar(group)
                    ? groups(group, path)
                    : List.of(new CommandField(path, name, Kind.LINES, false, List.of()));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && !isScalar(plain)) {
            return fields(plain, flat ? "" : path + ".", needed);
        }
        return List.of(new CommandField(path, name, kind(plain, name), needed, choices(plain)));
    }

    private static List<CommandField> groups(Class<?> group, String path) {
        List<CommandField> fields = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            fields.addAll(fields(group, path + "[" + i + "].", false));
        }
        return fields;
    }

    private static Kind kind(Class<?> type, String name) {
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.YES_NO;
        }
        if (type == int.class || type == Integer.class || type == Double.class || type == BigDecimal.class) {
            return Kind.NUMBER;
        }
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        if (type == Moment.class) {
            return Kind.TIME;
        }
        if (type == PersonId.class) {
            return Kind.PERSON;
        }
        return Reading.isFreeText(name) ? Kind.TEXT : Kind.LINE;
    }

    private static List<String> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    /** A record that is written as one text. */
    private static boolean isScalar(Class<?> type) {
        return type == CaseId.class || type == PersonId.class || type == AreaCode.class;
    }
}
