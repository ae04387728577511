package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SoonAgainTest {

    @Test
    void nothingIsPutOffForLongerThanTwoSeconds() {
        try (SoonAgain executor = new SoonAgain("test")) {
            var minute = executor.schedule(() -> {}, 1, TimeUnit.MINUTES);
            var moment = executor.schedule(() -> "done", 500, TimeUnit.MILLISECONDS);

            assertThat(minute.getDelay(TimeUnit.MILLISECONDS)).isBetween(501L, SoonAgain.LONGEST_MILLIS);
            assertThat(moment.getDelay(TimeUnit.MILLISECONDS)).isLessThanOrEqualTo(500);
            executor.shutdownNow();
        }
    }
}
