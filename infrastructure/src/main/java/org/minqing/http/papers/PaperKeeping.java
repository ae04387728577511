package org.minqing.http.papers;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseCommand.AddPaper;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes of a paper in the transaction of the event that adds it to its case: both are stored, or neither is. A
 * paper that its case refuses leaves nothing behind.
 */
@Component
public class PaperKeeping {

    private final PaperStore papers;
    private final Set<Brought> brought = ConcurrentHashMap.newKeySet();

    PaperKeeping(PaperStore papers) {
        this.papers = papers;
    }

    @Autowired
    void goInTheWayOfEveryCommand(CommandBus commands) {
        commands.registerHandlerInterceptor(this::handle);
    }

    /** Has these bytes at hand for the command that adds them, until closed. */
    public Brought bring(String sha256, String mediaType, byte[] content) {
        Brought one = new Brought(sha256, mediaType, content.clone());
        brought.add(one);
        return one;
    }

    /** Has these bytes at hand for whatever command adds them, as long as the application runs. */
    public void haveAtHand(String sha256, String mediaType, byte[] content) {
        brought.add(new Brought(sha256, mediaType, content.clone()));
    }

    private @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Object answer = chain.proceed();
        if (work.getMessage().getPayload() instanceof AddPaper command) {
            keep(
                    CaseId.of(String.valueOf(work.getMessage().getMetaData().get(CommandHeaders.CASE_ID))),
                    command.contentId());
        }
        return answer;
    }

    private void keep(CaseId caseId, String sha256) {
        brought.stream()
                .filter(one -> one.sha256.equals(sha256))
                .findFirst()
                .ifPresentOrElse(one -> papers.keep(caseId, sha256, one.mediaType, one.content), () -> {
                    if (!papers.has(caseId, sha256)) {
                        throw new IllegalStateException("The bytes of a paper are not at hand any more: " + sha256);
                    }
                });
    }

    /** Bytes whose command is on its way. */
    public final class Brought implements AutoCloseable {
        private final String sha256;
        private final String mediaType;
        private final byte[] content;

        private Brought(String sha256, String mediaType, byte[] content) {
            this.sha256 = sha256;
            this.mediaType = mediaType;
            this.content = content;
        }

        @Override
        public void close() {
            brought.remove(this);
        }
    }
}
