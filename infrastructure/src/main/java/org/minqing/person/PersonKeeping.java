package org.minqing.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.StreamCommand;
import org.minqing.api.StreamKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the particulars of the persons that come with a command, in the transaction of its events: both are stored, or
 * neither is.
 */
public final class PersonKeeping implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String TOGETHER = PersonKeeping.class.getName() + ".together";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<PersonalData>> PERSONS = new TypeReference<>() {};

    private final PersonRegister register;
    private final boolean eventsComeLast;

    /** @param eventsComeLast whether the events of a command are stored, or are not, after all else that it writes */
    PersonKeeping(PersonRegister register, boolean eventsComeLast) {
        this.register = register;
        this.eventsComeLast = eventsComeLast;
    }

    /** How persons travel beside a command, under {@link CommandHeaders#PERSONS}. */
    public static String written(List<PersonalData> persons) {
        return JSON.writeValueAsString(persons);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Object answer = chain.proceed();
        CommandMessage<?> message = work.getMessage();
        if (answer instanceof CommandResult result && message.getPayload() instanceof StreamCommand command) {
            keep(work, command, result);
        }
        return answer;
    }

    private void keep(UnitOfWork<? extends CommandMessage<?>> work, StreamCommand command, CommandResult result) {
        CommandMessage<?> message = work.getMessage();
        StreamKind kind = Stream.<StreamKind>concat(
                        Arrays.stream(CaseKind.values()), Arrays.stream(OccasionKind.values()))
                .filter(each -> each.word().equals(message.getCommandName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A command is named after the kind of its stream"));
        if (Beginnings.isOne(command) && !result.created()) {
            return;
        }
        List<PersonalData> persons = Optional.ofNullable(message.getMetaData().get(CommandHeaders.PERSONS))
                .map(told -> JSON.readValue(told.toString(), PERSONS))
                .orElse(List.of());
        Map<PersonId, String> links = PersonLinks.rolesOf(command, kind);
        if (!persons.isEmpty() || !links.isEmpty()) {
            together(work).add(new PersonRegister.OfCase(result.caseId(), kind, result.number(), persons, links));
        }
        PersonLinks.unlinked(command).ifPresent(person -> unlink(work, person, result.caseId()));
    }

    /**
     * Of two faults the smaller one: with a link too many a case's texts stay for as long as that person is known; with one too few
     * they would go while somebody of the case is.
     */
    private void unlink(UnitOfWork<?> work, PersonId person, CaseId from) {
        if (eventsComeLast) {
            work.root().afterCommit(done -> register.unlink(person, from));
        } else {
            register.unlink(person, from);
        }
    }

    /** Persons of all cases whose commands are carried out in one transaction are kept by one statement. */
    private List<PersonRegister.OfCase> together(UnitOfWork<?> work) {
        UnitOfWork<?> root = work.root();
        return root.getOrComputeResource(TOGETHER, none -> {
            List<PersonRegister.OfCase> all = new ArrayList<>();
            root.onPrepareCommit(last -> register.keep(all));
            return all;
        });
    }
}
