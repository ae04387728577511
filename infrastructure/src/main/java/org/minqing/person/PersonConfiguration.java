package org.minqing.person;

import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Puts the keeping of persons into the way of every command. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Autowired
    void keepPersons(CommandBus commands, PersonRegister register) {
        commands.registerHandlerInterceptor(new PersonKeeping(register));
    }
}
