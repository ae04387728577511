package org.minqing.http;

import java.security.Principal;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.minqing.api.Act;
import org.minqing.api.CommandHeaders;
import org.minqing.api.query.LedgerQuery;
import org.springframework.stereotype.Component;

/** Asks the ledger in somebody's name, and waits for the answer. The one way to ask it. */
@Component
public class Asking {

    private final QueryBus queries;

    public Asking(QueryBus queries) {
        this.queries = queries;
    }

    /** @throws org.minqing.api.CommandRefused where this is not for whoever asks */
    public <R> R ask(Principal who, LedgerQuery<R> question) {
        return ask(Asker.beside(who), question);
    }

    /** In the name of the ledger itself, about everything there is. */
    public <R> R askForAll(LedgerQuery<R> question) {
        return ask(Map.of(CommandHeaders.ACTOR, Act.SYSTEM), question);
    }

    private <R> R ask(Map<String, String> beside, LedgerQuery<R> question) {
        QueryMessage<LedgerQuery<R>, R> message = new GenericQueryMessage<>(
                        question, question.getClass().getName(), ResponseTypes.instanceOf(question.answeredWith()))
                .andMetaData(MetaData.from(beside));
        QueryResponseMessage<R> answer = queries.query(message).join();
        if (answer.isExceptional()) {
            throw answer.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(answer.exceptionResult());
        }
        return answer.getPayload();
    }
}
