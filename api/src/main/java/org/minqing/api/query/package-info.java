/**
 * What can be asked of the ledger, and the shape of each answer: the same as the JSON of the HTTP contract.
 *
 * <p>A question is a record whose type is the name of the query; an answer is a record whose components are the fields
 * of the JSON, in its order. Lists stand for parameters that may be repeated: any of them, and empty for no filter.
 */
@NullMarked
package org.minqing.api.query;

import org.jspecify.annotations.NullMarked;
