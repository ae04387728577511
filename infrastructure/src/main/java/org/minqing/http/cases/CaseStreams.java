package org.minqing.http.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.LedgerEvent;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.springframework.stereotype.Component;

/** Reads the stream of one case from the store itself, so that every command already answered is in it. */
@Component
public class CaseStreams {

    private static final int REMEMBERED = 10_000;

    private final EventStore store;
    private final Map<CaseId, CaseKind> kinds = Collections.synchronizedMap(new Recent());

    public CaseStreams(EventStore store) {
        this.store = store;
    }

    /** Oldest first; empty where there is no such case. */
    public List<CaseHistory.Recorded> read(CaseId caseId) {
        return store.readEvents(caseId.toString(), 0)
                .asStream()
                .map(CaseStreams::recorded)
                .flatMap(Optional::stream)
                .toList();
    }

    @QueryHandler
    public CaseHistory answer(CaseHistoryQuery query) {
        return new CaseHistory(read(query.id()));
    }

    /** What kind of case it is, if it is one. */
    public Optional<CaseKind> kindOf(CaseId caseId) {
        Optional<CaseKind> known = Optional.ofNullable(kinds.get(caseId));
        if (known.isPresent()) {
            return known;
        }
        Optional<CaseKind> read =
                read(caseId).stream().findFirst().map(first -> first.event().kind());
        read.ifPresent(kind -> kinds.put(caseId, kind));
        return read;
    }

    /** A case that has just begun need not be looked for. */
    public void remember(CaseId caseId, CaseKind kind) {
        kinds.put(caseId, kind);
    }

    private static Optional<CaseHistory.Recorded> recorded(DomainEventMessage<?> message) {
        return message.getPayload() instanceof LedgerEvent event
                ? Optional.of(new CaseHistory.Recorded(
                        message.getSequenceNumber(),
                        event,
                        message.getTimestamp(),
                        Optional.ofNullable(message.getMetaData().get(CommandHeaders.ACTOR))
                                .map(Object::toString)))
                : Optional.empty();
    }

    /** The kind of a case never changes, so only memory limits what is remembered. */
    private static final class Recent extends LinkedHashMap<CaseId, CaseKind> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseId, CaseKind> eldest) {
            return size() > REMEMBERED;
        }
    }
}
