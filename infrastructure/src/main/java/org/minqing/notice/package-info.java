/**
 * Tells people what concerns them: which event makes which notice for whom, by which ways each wants to be told, and how a
 * notice leaves the house.
 */
@NullMarked
package org.minqing.notice;

import org.jspecify.annotations.NullMarked;
