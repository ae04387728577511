package org.minqing.query.casefile;

import java.util.ArrayList;
import java.util.List;
import org.minqing.api.HandlingEvent;
import org.minqing.api.query.CaseView.DispatchState;
import org.minqing.api.query.CaseView.DispatchView;

/** To whom the case was given, and whether they have it. */
final class HandlingStory {

    private DispatchState state = DispatchState.NONE;
    private List<String> coUnits = List.of();
    private final List<DispatchView> dispatches = new ArrayList<>();

    void tell(HandlingEvent event) {
        switch (event) {
            case HandlingEvent.Dispatched e -> {
                state = DispatchState.SENT;
                coUnits = e.coUnits();
                dispatches.add(new DispatchView(e.act().occurredAt(), e.leadUnit(), e.coUnits(), e.reason()));
            }
            case HandlingEvent.ReceiptConfirmed e -> state = DispatchState.RECEIVED;
            case HandlingEvent.ObjectionRaised e -> state = DispatchState.OBJECTED;
            case HandlingEvent.ObjectionAccepted e -> {
                state = DispatchState.NONE;
                coUnits = List.of();
            }
            case HandlingEvent.ObjectionRejected e -> state = DispatchState.RECEIVED;
            case HandlingEvent.ExtensionRequested _,
                    HandlingEvent.ExtensionApproved _,
                    HandlingEvent.ExtensionRefused _,
                    HandlingEvent.ClockPaused _,
                    HandlingEvent.ClockResumed _ -> {}
        }
    }

    /** To another unit by escalation or delegation: it has to confirm anew. */
    void movedTo() {
        if (state != DispatchState.NONE) {
            state = DispatchState.SENT;
        }
    }

    DispatchState state() {
        return state;
    }

    List<String> coUnits() {
        return coUnits;
    }

    List<DispatchView> dispatches() {
        return List.copyOf(dispatches);
    }
}
