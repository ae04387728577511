package org.minqing.demo.checker;

import java.util.List;

/** Something that holds in every stream. */
interface Invariant {

    /** What breaks it, said in words; nothing where it holds. */
    List<String> brokenIn(List<Recorded> stream);
}
