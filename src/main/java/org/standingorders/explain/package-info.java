/**
 * Decisions in plain sentences, for somebody who is woken by one.
 *
 * <p>Input: a decision, what its tables were shown, and why each hand-written rule exists. Output: sentences that name the
 * rows that matched, those that nearly did, and the cells that failed. May not decide anything.
 */
@NullMarked
package org.standingorders.explain;

import org.jspecify.annotations.NullMarked;
