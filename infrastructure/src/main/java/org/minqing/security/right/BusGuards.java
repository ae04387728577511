package org.minqing.security.right;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.DutyShiftRejection;
import org.minqing.api.HomeVisitRejection;
import org.minqing.api.KeyPersonRejection;
import org.minqing.api.NotebookEntryRejection;
import org.minqing.api.Reach;
import org.minqing.api.ReceptionSeriesRejection;
import org.minqing.api.ResidentsChoiceRejection;
import org.minqing.api.ScreeningRoundRejection;
import org.minqing.api.StreamCommand;
import org.minqing.api.TalkPointRejection;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.DutyShiftHistory;
import org.minqing.api.query.HomeVisitHistory;
import org.minqing.api.query.KeyPersonHistory;
import org.minqing.api.query.LedgerQuery;
import org.minqing.api.query.NotebookEntryHistory;
import org.minqing.api.query.ReceptionSeriesHistory;
import org.minqing.api.query.ScopedQuery;
import org.minqing.api.query.TalkPointHistory;
import org.minqing.command.common.Whereabouts;
import org.minqing.http.cases.StandingCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

/**
 * Stands at both buses, so that no door goes around it: a list, a figure, a stream, an import and a page all come through
 * here. A message that names nobody is refused; the ledger itself says that it is the ledger.
 */
@Configuration(proxyBeanMethods = false)
class BusGuards {

    /** What lies outside somebody's reach is said not to be there. A register's refused rows are told with the import. */
    private static final Set<String> NOT_THEIRS = Set.of(
            CaseRejection.NOT_YOUR_RIGHT.code(),
            CaseRejection.BY_SOMEONE_ELSE.code(),
            CaseRejection.OUTSIDE_REACH.code(),
            CaseRejection.NOT_FOUND.code(),
            HomeVisitRejection.NOT_FOUND.code(),
            KeyPersonRejection.NOT_FOUND.code(),
            ScreeningRoundRejection.NOT_FOUND.code(),
            ReceptionSeriesRejection.NOT_FOUND.code(),
            TalkPointRejection.NOT_FOUND.code(),
            NotebookEntryRejection.NOT_FOUND.code(),
            ResidentsChoiceRejection.NOT_FOUND.code(),
            DutyShiftRejection.NOT_FOUND.code());

    private final Rights rights;
    private final Trail trail;
    private final boolean inventedTime;

    BusGuards(Rights rights, Trail trail, @Value("${minqing.demo.enabled}") boolean inventedTime) {
        this.rights = rights;
        this.trail = trail;
        this.inventedTime = inventedTime;
    }

    @Autowired
    void guard(CommandBus commands, QueryBus queries) {
        commands.registerHandlerInterceptor(new AtCommands(rights, trail, inventedTime));
        queries.registerDispatchInterceptor(new AtQuestions(rights, trail));
        queries.registerHandlerInterceptor(new AtAnswers(trail));
    }

    private static MetaData withReach(MetaData beside, Optional<Reach> reach) {
        MetaData told = beside.withoutKeys(Set.of(CommandHeaders.REACH));
        return reach.filter(some -> !some.isEverywhere())
                .map(some -> told.and(CommandHeaders.REACH, some.toString()))
                .orElse(told);
    }

    /** Only commands that the account's roles may give pass; the case itself asks whether it lies within the reach. */
    private record AtCommands(Rights rights, Trail trail, boolean inventedTime)
            implements MessageHandlerInterceptor<CommandMessage<?>> {

        @Override
        public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
                throws Exception {
            if (work.getMessage().getPayload() instanceof StreamCommand command) {
                return within(work, command, chain);
            }
            return chain.proceed();
        }

        private @Nullable Object within(
                UnitOfWork<? extends CommandMessage<?>> work, StreamCommand command, InterceptorChain chain)
                throws Exception {
            MetaData beside = work.getMessage().getMetaData();
            try {
                Optional<Reach> reach =
                        isInvented(beside) ? Optional.empty() : rights.reachOf(beside, command.getClass());
                work.transformMessage(message -> message.withMetaData(withReach(beside, reach)));
                return chain.proceed();
            } catch (CommandRefused refused) {
                if (NOT_THEIRS.contains(refused.refusal().code()) && !beside.containsKey(CommandHeaders.IMPORTED)) {
                    trail.refused(beside, command);
                }
                throw refused;
            }
        }

        /** Where the ledger lives an invented life, it plays everybody's part; nothing from outside says when it happened. */
        private boolean isInvented(MetaData beside) {
            return inventedTime && beside.containsKey(CommandHeaders.RECORDED_AT);
        }
    }

    /** Questions are asked about no more than the asker may see. */
    private record AtQuestions(Rights rights, Trail trail) implements MessageDispatchInterceptor<QueryMessage<?, ?>> {

        @Override
        public BiFunction<Integer, QueryMessage<?, ?>, QueryMessage<?, ?>> handle(
                List<? extends QueryMessage<?, ?>> messages) {
            return (place, message) ->
                    message.getPayload() instanceof LedgerQuery<?> question ? narrowed(message, question) : message;
        }

        private QueryMessage<?, ?> narrowed(QueryMessage<?, ?> message, LedgerQuery<?> question) {
            try {
                return within(message, question);
            } catch (CommandRefused refused) {
                trail.refused(message.getMetaData(), question);
                throw refused;
            }
        }

        private QueryMessage<?, ?> within(QueryMessage<?, ?> message, LedgerQuery<?> question) {
            Optional<Reach> reach = rights.reachOf(message.getMetaData(), question.getClass());
            LedgerQuery<?> asked = question instanceof ScopedQuery<?> scoped && reach.isPresent()
                    ? Rights.within(reach.get(), scoped)
                    : question;
            return new GenericQueryMessage<>(asked, message.getQueryName(), message.getResponseType())
                    .withMetaData(withReach(message.getMetaData(), reach));
        }
    }

    /** The history of a case, or a visit, outside the reach is that of one that does not exist. */
    private record AtAnswers(Trail trail) implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

        @Override
        public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
                throws Exception {
            Object answer = chain.proceed();
            QueryMessage<?, ?> message = work.getMessage();
            Optional<Reach> reach = Optional.ofNullable(message.getMetaData().get(CommandHeaders.REACH))
                    .map(text -> Reach.parse(text.toString()));
            if (answer instanceof CaseHistory history && reach.isPresent() && !isWithin(history, reach.get())) {
                trail.refused(message.getMetaData(), message.getPayload());
                return new CaseHistory(List.of());
            }
            if (answer instanceof HomeVisitHistory visit && reach.isPresent() && !isWithin(visit, reach.get())) {
                trail.refused(message.getMetaData(), message.getPayload());
                return HomeVisitHistory.NOTHING;
            }
            if (answer instanceof KeyPersonHistory person && reach.isPresent() && !isWithin(person, reach.get())) {
                trail.refused(message.getMetaData(), message.getPayload());
                return KeyPersonHistory.NOTHING;
            }
            if (answer instanceof DutyShiftHistory shift && reach.isPresent() && !isWithin(shift, reach.get())) {
                trail.refused(message.getMetaData(), message.getPayload());
                return DutyShiftHistory.NOTHING;
            }
            if (answer instanceof ReceptionSeriesHistory series
                    && reach.isPresent()
                    && !isWithin(series, reach.get())) {
                trail.refused(message.getMetaData(), message.getPayload());
                return ReceptionSeriesHistory.NOTHING;
            }
            if (answer instanceof TalkPointHistory point && reach.isPresent() && !isWithin(point, reach.get())) {
                trail.refused(message.getMetaData(), message.getPayload());
                return TalkPointHistory.NOTHING;
            }
            if (answer instanceof NotebookEntryHistory entry && reach.isPresent() && !isWithin(entry, reach.get())) {
                trail.refused(message.getMetaData(), message.getPayload());
                return NotebookEntryHistory.NOTHING;
            }
            trail.looked(message.getMetaData(), message.getPayload(), answer);
            return answer;
        }

        private static boolean isWithin(HomeVisitHistory visit, Reach reach) {
            return visit.logged()
                    .filter(logged -> !Whereabouts.at(logged.area()).isWithin(reach))
                    .isEmpty();
        }

        private static boolean isWithin(KeyPersonHistory person, Reach reach) {
            return person.named()
                    .filter(named -> !Whereabouts.at(named.area()).isWithin(reach))
                    .isEmpty();
        }

        private static boolean isWithin(DutyShiftHistory shift, Reach reach) {
            return shift.planned()
                    .filter(planned -> !Whereabouts.at(planned.area()).isWithin(reach))
                    .isEmpty();
        }

        private static boolean isWithin(ReceptionSeriesHistory series, Reach reach) {
            return series.opened()
                    .filter(opened -> !Whereabouts.at(opened.area()).isWithin(reach))
                    .isEmpty();
        }

        private static boolean isWithin(TalkPointHistory point, Reach reach) {
            return point.opened()
                    .filter(opened -> !Whereabouts.at(opened.area()).isWithin(reach))
                    .isEmpty();
        }

        private static boolean isWithin(NotebookEntryHistory entry, Reach reach) {
            return entry.noted()
                    .filter(noted -> !Whereabouts.at(noted.area()).isWithin(reach))
                    .isEmpty();
        }

        private static boolean isWithin(CaseHistory history, Reach reach) {
            return history.events().isEmpty()
                    || StandingCase.of(history.events()).whereabouts().isWithin(reach);
        }
    }
}
