/**
 * Who must know by when?
 *
 * <p>Input: an incident's severity, clock and whom it has told. Output: the roles that are due now and the next instant
 * to ask again: a pure function of time. May not tell anybody.
 */
@NullMarked
package org.standingorders.escalate;

import org.jspecify.annotations.NullMarked;
