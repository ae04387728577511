/**
 * The language both sides of the ledger speak: commands, events, rejections and the value types in them.
 *
 * <p>One file per vocabulary. Everything that is stored or sent is a record; a field that may be absent is an
 * {@link java.util.Optional}, never {@code null}.
 */
@NullMarked
package org.minqing.api;

import org.jspecify.annotations.NullMarked;
