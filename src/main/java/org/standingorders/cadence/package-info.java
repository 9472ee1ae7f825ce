/**
 * Who is kept informed while an incident lasts, how often, and who hears that it is over (DT-30)?
 *
 * <p>Input: an incident's severity, its clock, and whom it has told. Output: who gets a bulletin now and when the next one is
 * due: a pure function of time. May not tell anybody.
 */
@NullMarked
package org.standingorders.cadence;

import org.jspecify.annotations.NullMarked;
