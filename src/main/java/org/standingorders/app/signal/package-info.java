/**
 * Foreign alerts become facts here, by the table DT-00 of the active policy.
 *
 * <p>Input: signals as they came. Output: signals with the facts that they stand for, handed to the intake. May not drop
 * one: a signal that no row knows is kept and listed.
 */
@NullMarked
package org.standingorders.app.signal;

import org.jspecify.annotations.NullMarked;
