package org.minqing.demo.recount;

import java.util.stream.Stream;

/** A figure of section 5, as what there is to count of it in one case. */
@FunctionalInterface
interface Definition {

    Stream<Mark> of(Subject subject);
}
