package org.minqing.http.reading;

import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.MediationCommand;
import org.minqing.api.StreamKind;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Violation;

/** Which fields name an entry of a directory, and what its code is where people wrote its name. */
final class Entries {

    private final DirectoryNames names;
    private final StreamKind kind;

    Entries(DirectoryNames names, StreamKind kind) {
        this.names = names;
        this.kind = kind;
    }

    /** The text itself where the field names no entry. */
    Found find(Class<?> owner, String field, String path, String text) {
        return switch (field) {
            case "unit", "leadUnit", "coUnits", "proposedUnit", "byUnit" ->
                isHeldByCommittee(owner)
                        ? found(names.committee(text), "directory.unknown-committee", path, text)
                        : found(names.unit(text), CaseRejection.UNKNOWN_UNIT.code(), path, text);
            case "area", "areaCode", "cells" ->
                found(names.areaCode(text), CaseRejection.UNKNOWN_AREA.code(), path, text);
            case "category" -> found(names.category(text), CaseRejection.UNKNOWN_CATEGORY.code(), path, text);
            case "channel" -> found(names.channel(text), CaseRejection.UNKNOWN_CHANNEL.code(), path, text);
            case "disputeType" -> found(names.disputeType(text), "directory.unknown-dispute-type", path, text);
            case "committee" -> found(names.committee(text), "directory.unknown-committee", path, text);
            case "mediator" -> found(names.mediator(text), "directory.unknown-mediator", path, text);
            case "staff" -> found(names.staff(text), CaseRejection.UNKNOWN_STAFF.code(), path, text);
            case "from", "to" ->
                owner == MediationCommand.ReplaceMediator.class
                        ? found(names.mediator(text), "directory.unknown-mediator", path, text)
                        : new Found(names.staff(text).orElse(text), Optional.empty());
            case "host", "attendees", "worker", "adviser" ->
                new Found(names.staff(text).orElse(text), Optional.empty());
            case "signatory" -> new Found(names.mediator(text).orElse(text), Optional.empty());
            default -> new Found(text, Optional.empty());
        };
    }

    private boolean isHeldByCommittee(Class<?> owner) {
        return kind == CaseKind.MEDIATION
                && (owner == CaseCommand.Escalate.class || owner == CaseCommand.Delegate.class);
    }

    private static Found found(Optional<String> code, String otherwise, String path, String text) {
        return code.map(entry -> new Found(entry, Optional.empty()))
                .orElseGet(() -> new Found(
                        text,
                        Optional.of(new Violation(path, otherwise, Map.of("field", path, "value", shown(text))))));
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) > 60
                ? text.substring(0, text.offsetByCodePoints(0, 60)) + "…"
                : text;
    }

    /** @param wrong set where no entry bears the name */
    record Found(String code, Optional<Violation> wrong) {}
}
