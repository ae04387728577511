/** Texts that recur, offered where somebody writes. */
@NullMarked
package org.minqing.desk.snippet;

import org.jspecify.annotations.NullMarked;
