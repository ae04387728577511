package org.minqing.api;

import java.util.Locale;

/** A reason for refusing a command, as a value. */
public sealed interface Rejection
        permits CaseRejection,
                HandlingRejection,
                PetitionRejection,
                MediationRejection,
                HotlineRequestRejection,
                HomeVisitRejection,
                KeyPersonRejection,
                ScreeningRoundRejection,
                ReceptionSeriesRejection,
                TalkPointRejection,
                NotebookEntryRejection,
                ResidentsChoiceRejection,
                DutyShiftRejection {

    /** What is wrong: the request itself, or the request against the case as it stands. */
    enum Ground {
        /** No such case (404). */
        UNKNOWN,
        /** Not for this account, wherever the case stands (403). */
        FORBIDDEN,
        /** Readable but wrong whatever the case's state: an unknown area, a date in the future (422). */
        INVALID,
        /** The case as it stands does not allow it (409). */
        CONFLICT
    }

    Ground ground();

    /** The enum constant's own name. */
    String name();

    /** The word before the dot: the kind of case, or {@code case} for what holds for all. */
    String vocabulary();

    /** Stable code of this reason: {@code petition.already-accepted}. */
    default String code() {
        return vocabulary() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
