/** The pages of notices: what somebody was told, how they want to be told, and what could not be delivered. */
@NullMarked
package org.minqing.desk.notice;

import org.jspecify.annotations.NullMarked;
