package org.minqing.demo.numbers;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.command.common.CaseNumbers;

/** Gives cases of the district the numbers that were set aside for them, and everybody else the next. */
public final class ReservedNumbers implements CaseNumbers {

    private final CaseNumbers others;
    private final Map<CaseId, String> reserved = new ConcurrentHashMap<>();

    public ReservedNumbers(CaseNumbers others) {
        this.others = others;
    }

    public void reserve(CaseId caseId, String number) {
        reserved.put(caseId, number);
    }

    /** Of a matter that has ended nobody asks again. */
    public void release(CaseId caseId) {
        reserved.remove(caseId);
    }

    public boolean isReserved(CaseId caseId) {
        return reserved.containsKey(caseId);
    }

    @Override
    public String next(CaseKind kind, Optional<AreaCode> area, int year) {
        return others.next(kind, area, year);
    }

    @Override
    public String next(CaseId newcomer, CaseKind kind, Optional<AreaCode> area, int year) {
        return Optional.ofNullable(reserved.get(newcomer)).orElseGet(() -> others.next(kind, area, year));
    }

    @Override
    public String newQueryCode() {
        return others.newQueryCode();
    }

    @Override
    public String newQueryCode(CaseId newcomer) {
        return isReserved(newcomer) ? QueryCodes.of(newcomer) : others.newQueryCode();
    }

    /** For a rehearsal: takes no number from anybody, and leaves a blank where none is set aside yet. */
    public CaseNumbers rehearsed() {
        return new CaseNumbers() {
            @Override
            public String next(CaseKind kind, Optional<AreaCode> area, int year) {
                return "";
            }

            @Override
            public String next(CaseId newcomer, CaseKind kind, Optional<AreaCode> area, int year) {
                return reserved.getOrDefault(newcomer, "");
            }

            @Override
            public String newQueryCode() {
                return "";
            }

            @Override
            public String newQueryCode(CaseId newcomer) {
                return QueryCodes.of(newcomer);
            }
        };
    }
}
