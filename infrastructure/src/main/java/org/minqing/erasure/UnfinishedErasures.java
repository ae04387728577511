package org.minqing.erasure;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.erasure.ErasureRequests.ApprovedErasure;
import org.minqing.keys.Erasure;
import org.minqing.keys.KeyRing;
import org.minqing.person.PersonRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Carries out, before anyone is let in, what was approved and not carried out: the power went in between, or the journal
 * was put back from before.
 */
@Component
final class UnfinishedErasures implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(UnfinishedErasures.class);

    private final ErasureRequests requests;
    private final KeyRing keys;
    private final PersonRegister register;

    UnfinishedErasures(ErasureRequests requests, KeyRing keys, PersonRegister register) {
        this.requests = requests;
        this.keys = keys;
        this.register = register;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<UUID> written = keys.erasures().stream()
                .filter(erasure -> erasure.of() == Erasure.Of.PERSON)
                .map(Erasure::id)
                .collect(Collectors.toSet());
        List<ApprovedErasure> unfinished = requests.approved().stream()
                .filter(erasure -> !written.contains(erasure.person().value()))
                .toList();
        unfinished.forEach(erasure -> register.forget(erasure.person(), erasure.approvedAt(), erasure.approvedBy()));
        if (!unfinished.isEmpty()) {
            log.info("Carried out {} approved erasures that had been broken off", unfinished.size());
        }
    }
}
