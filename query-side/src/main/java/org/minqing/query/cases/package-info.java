/** The case list: which cases are there, with every filter the contract knows. */
@NullMarked
package org.minqing.query.cases;

import org.jspecify.annotations.NullMarked;
