/**
 * What does a detection belong to: a new incident, an open one, or a recovery?
 *
 * <p>Input: detections, good readings and the incidents that stand. Output: correlations, each for one dedup key. May not
 * change an incident.
 */
@NullMarked
package org.standingorders.correlate;

import org.jspecify.annotations.NullMarked;
