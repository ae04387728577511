package org.minqing.person;

import org.axonframework.commandhandling.CommandBus;
import org.minqing.store.StoredStreams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the keeping of persons into the way of every command. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Autowired
    void keepPersons(CommandBus commands, PersonRegister register, Environment settings) {
        boolean eventsComeLast = settings.matchesProfiles(StoredStreams.ON_AXON_SERVER);
        commands.registerHandlerInterceptor(new PersonKeeping(register, eventsComeLast));
    }
}
