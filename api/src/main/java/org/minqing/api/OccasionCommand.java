package org.minqing.api;

/** Something somebody wants noted about one occasion. */
public sealed interface OccasionCommand extends StreamCommand
        permits HomeVisitCommand,
                KeyPersonCommand,
                ScreeningRoundCommand,
                ReceptionSeriesCommand,
                TalkPointCommand,
                NotebookEntryCommand,
                ResidentsChoiceCommand,
                DutyShiftCommand {}
