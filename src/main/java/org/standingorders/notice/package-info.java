/**
 * What are people told, and how often is it tried?
 *
 * <p>Input: whom an incident tells and why. Output: notices, one for each person and occasion, and when a failed attempt is
 * made again. May not render or send.
 */
@NullMarked
package org.standingorders.notice;

import org.jspecify.annotations.NullMarked;
