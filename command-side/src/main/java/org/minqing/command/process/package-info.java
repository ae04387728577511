/**
 * What happens between cases: a request goes on as another case, a petition is mediated, a mediation's result comes home.
 *
 * <p>Each process reacts to one event by giving commands, and is done with the event only when they are durable. After a
 * restart in between it does all of it again: the cases' ids follow from the event, and what a case was told before changes
 * nothing when told again. No process acts in a replay.
 *
 * <p>Two things this asks of whoever runs them: commands are carried on threads of their own, so that they are durable when
 * answered and a refused one spoils nothing else; and the reader takes the first event of the store as a live one, or what
 * was asked for before its first start would count as replayed and never be done.
 */
@NullMarked
package org.minqing.command.process;

import org.jspecify.annotations.NullMarked;
