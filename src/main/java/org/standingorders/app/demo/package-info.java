/**
 * A recorded incident, played against a fresh database.
 *
 * <p>Input: the recording. Output: what was decided and why, in words. Everything goes the way that real facts go.
 */
@NullMarked
package org.standingorders.app.demo;

import org.jspecify.annotations.NullMarked;
