package org.minqing.demo.recount;

import org.junit.jupiter.api.Tag;

/** All of the year. */
@Tag("thorough")
class WholeYearTest extends RecountedYear {

    WholeYearTest() {
        super(11_600, 1_000);
    }
}
