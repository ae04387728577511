/** The invented district: its streets, communities and cells, and who works there. */
@NullMarked
package org.minqing.demo.district;

import org.jspecify.annotations.NullMarked;
