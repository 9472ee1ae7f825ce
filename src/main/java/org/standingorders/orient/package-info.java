/**
 * What broke, why most likely, and how far does it reach?
 *
 * <p>Input: an observation, the facts beside it, and what people found. Output: an orientation: failure mode, evidence, ranked
 * causes with their weights, blast radius. A best guess with its reasons; may not choose what to do about it.
 */
@NullMarked
package org.standingorders.orient;

import org.jspecify.annotations.NullMarked;
