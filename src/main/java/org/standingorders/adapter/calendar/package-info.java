/**
 * What does an on-call calendar say?
 *
 * <p>Input: the bytes of an iCalendar feed (RFC 5545), written by strangers. Output: its entries in a span of time, with
 * repetitions, exceptions and time zones resolved. Fetches nothing and knows no clock.
 */
@NullMarked
package org.standingorders.adapter.calendar;

import org.jspecify.annotations.NullMarked;
