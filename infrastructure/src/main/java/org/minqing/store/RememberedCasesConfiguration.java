package org.minqing.store;

import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Puts the question whether a case is still as remembered into the way of every command. */
@Configuration(proxyBeanMethods = false)
class RememberedCasesConfiguration {

    @Autowired
    void ask(CommandBus commands, AggregateCache cache, LedgerEventStore store) {
        commands.registerHandlerInterceptor(new StillAsRemembered(cache, store));
    }
}
