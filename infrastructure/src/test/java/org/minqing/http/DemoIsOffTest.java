package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoIsOffTest extends LedgerOverHttp {

    @Test
    void thereIsNoDemoDistrictUnlessSomebodyAsksForOne() {
        assertThat(get("/api/demo", 404).path("code").asString()).isEqualTo("demo.off");
    }
}
