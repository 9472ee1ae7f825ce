/**
 * Has the incident been recovered from (DT-24)?
 *
 * <p>Input: what was posted and reported since a plan was carried out. Output: which checks passed, failed or are missing; all
 * must pass. May not take silence for health: what is missing has not recovered (A9).
 */
@NullMarked
package org.standingorders.verify;

import org.jspecify.annotations.NullMarked;
