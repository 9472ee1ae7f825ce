/**
 * What must be done by law or by the house's rules, by whom, by when (DT-31)?
 *
 * <p>Input: a person's finding. Output: the duties that follow from it. May not start a clock without a person's word.
 */
@NullMarked
package org.standingorders.duty;

import org.jspecify.annotations.NullMarked;
