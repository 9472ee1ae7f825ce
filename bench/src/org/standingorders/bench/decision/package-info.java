/**
 * What one decision costs in process, without HTTP and database.
 *
 * <p>Input: the policy as shipped. Output: microseconds.
 */
@NullMarked
package org.standingorders.bench.decision;

import org.jspecify.annotations.NullMarked;
