package org.minqing.api;

/** Something that happened to one occasion. */
public sealed interface OccasionEvent extends StreamEvent
        permits HomeVisitEvent,
                KeyPersonEvent,
                ScreeningRoundEvent,
                ReceptionSeriesEvent,
                TalkPointEvent,
                NotebookEntryEvent,
                ResidentsChoiceEvent,
                DutyShiftEvent {

    @Override
    OccasionKind kind();
}
