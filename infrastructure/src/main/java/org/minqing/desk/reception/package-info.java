/** The page of reception sessions (接待场次): which are to come, who was there, and what became of what people asked for. */
@NullMarked
package org.minqing.desk.reception;

import org.jspecify.annotations.NullMarked;
