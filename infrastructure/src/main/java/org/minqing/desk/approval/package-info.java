/** 审批: what one account asked for and another answers. */
@NullMarked
package org.minqing.desk.approval;

import org.jspecify.annotations.NullMarked;
