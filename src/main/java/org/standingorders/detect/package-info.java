/**
 * Do the facts justify an incident?
 *
 * <p>Input: the new fact and what stands around it. Output: detections in the order of DT-01, the defense level, and the
 * conditions that a good reading shows to be false. May not know incidents.
 */
@NullMarked
package org.standingorders.detect;

import org.jspecify.annotations.NullMarked;
