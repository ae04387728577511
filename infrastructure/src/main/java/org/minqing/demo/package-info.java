/**
 * The demo district: an invented district that has lived through a year when one comes to see it, and goes on living. It is
 * made by the same commands that people give.
 *
 * <p>{@code district} lays it out, {@code time} is its weather and hours, {@code story} tells what happens matter by matter,
 * {@code rehearsal} plays that in memory on the domain's own deciders, and what stands here sends it to the ledger.
 */
@NullMarked
package org.minqing.demo;

import org.jspecify.annotations.NullMarked;
