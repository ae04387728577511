/** Tests of hotline requests. */
@NullMarked
package org.minqing.command.hotline;

import org.jspecify.annotations.NullMarked;
