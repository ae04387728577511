package org.minqing.demo.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.CaseNumbers;
import org.minqing.command.process.HotlineConversion;
import org.minqing.command.process.MediationReferral;
import org.minqing.command.process.MediationResult;

/**
 * The application's own processes on a {@link Stage}: they convert, refer and bring results home at the moment of the event
 * they react to. For one matter at a time.
 */
public final class RehearsedProcesses {

    private final StageGateway gateway = new StageGateway();
    private final List<AnnotationEventHandlerAdapter> processes;
    private @Nullable Stage stage;

    public RehearsedProcesses(CaseNumbers numbers, ZoneId zone) {
        CaseCommands commands = new CaseCommands(gateway);
        this.processes = List.of(
                new AnnotationEventHandlerAdapter(new HotlineConversion(commands, numbers, zone)),
                new AnnotationEventHandlerAdapter(new MediationReferral(commands, numbers, zone)),
                new AnnotationEventHandlerAdapter(new MediationResult(commands, this::beginning)));
    }

    private Optional<LedgerEvent> beginning(CaseId caseId) {
        return Optional.ofNullable(stage).flatMap(played -> played.beginning(caseId));
    }

    void react(Stage on, CaseId caseId, LedgerEvent event, Instant at) {
        for (AnnotationEventHandlerAdapter process : processes) {
            if (process.canHandleType(event.getClass())) {
                Stage outer = stage;
                stage = on;
                gateway.enter(on, at);
                carryOut(process, new GenericDomainEventMessage<>(event.kind().word(), caseId.toString(), 0, event));
                stage = outer;
            }
        }
    }

    private static void carryOut(AnnotationEventHandlerAdapter process, EventMessage<LedgerEvent> event) {
        try {
            process.handle(event);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
