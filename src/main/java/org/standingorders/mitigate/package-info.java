/**
 * What would a mitigation do (DT-18 to DT-23)?
 *
 * <p>Input: the readings that a strategy is decided on. Output: the state to return to, what to defer, which prepared
 * schedule or degraded mode to switch to, the steps of a shutdown; each with the rows that say so. May not carry anything
 * out, and no table can make it touch what patients and duty hours need.
 */
@NullMarked
package org.standingorders.mitigate;

import org.jspecify.annotations.NullMarked;
