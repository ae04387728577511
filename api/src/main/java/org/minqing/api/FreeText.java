package org.minqing.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what somebody wrote in their own words: a text, a list of texts, or what stands under the headings of a map. The
 * store seals it under a key of the case, and once that is gone {@link #ERASED} stands in its place: nothing may be
 * decided or counted by what it says.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {

    /** Stands in the place of a text whose key is gone. */
    String ERASED = "[已删除]";
}
