/** Tests of notices: who is told of what, once each, and how they leave the house. */
@NullMarked
package org.minqing.notice;

import org.jspecify.annotations.NullMarked;
