/**
 * Who is that right now, and how are they reached?
 *
 * <p>Input: the contacts that people keep, on-call calendars and {@code roster} facts. Output: for each role the people who
 * hold it at an instant, or those of its fallback, and why. May not decide who is told, and tells nobody.
 */
@NullMarked
package org.standingorders.contact;

import org.jspecify.annotations.NullMarked;
