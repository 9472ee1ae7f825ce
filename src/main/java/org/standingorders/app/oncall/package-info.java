/**
 * Keeps up with on-call calendars.
 *
 * <p>Input: the calendars that are due to be read. Output: their entries, or why they could not be read, for the contacts of
 * the next transaction. Decides nothing: who holds a role is for {@code contact}.
 */
@NullMarked
package org.standingorders.app.oncall;

import org.jspecify.annotations.NullMarked;
