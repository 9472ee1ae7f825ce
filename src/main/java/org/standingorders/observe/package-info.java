/**
 * What is known at one moment of an incident: the six states, recent changes and errors, affected services, user impact?
 *
 * <p>Input: the newest facts of the program. Output: an observation, in which whatever nobody reported is unavailable, never
 * healthy. May not conclude anything.
 */
@NullMarked
package org.standingorders.observe;

import org.jspecify.annotations.NullMarked;
