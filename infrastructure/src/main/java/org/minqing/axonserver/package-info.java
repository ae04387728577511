/**
 * The events on an Axon Server, which several nodes share: the streams of cases there, a copy of all events in PostgreSQL for
 * those who follow them, and commands and questions that find the node which carries them out.
 */
@NullMarked
package org.minqing.axonserver;

import org.jspecify.annotations.NullMarked;
