package org.minqing.axonserver;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One side of a stream that minds neither its end nor its breaking. */
interface Heard<T> extends StreamObserver<T> {

    Logger log = LoggerFactory.getLogger(Heard.class);

    /** The answer to somebody who may have hung up. */
    static <T> void answer(StreamObserver<T> caller, T answer) {
        try {
            caller.onNext(answer);
            caller.onCompleted();
        } catch (StatusRuntimeException | IllegalStateException hungUp) {
            log.debug("Nobody waits for it: {}", hungUp.getMessage());
        }
    }

    @Override
    default void onError(Throwable gone) {}

    @Override
    default void onCompleted() {}
}
