/**
 * What is to be done about an incident (DT-14 to DT-17)?
 *
 * <p>Input: what is suspected, what has been tried, and the facts that a strategy is prepared from. Output: one plan, with its
 * target pinned, its risks, and who must approve it. May not carry anything out.
 */
@NullMarked
package org.standingorders.decide;

import org.jspecify.annotations.NullMarked;
