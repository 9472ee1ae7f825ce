/**
 * Sends what the deciding transactions left to be sent, and tells the flow what became of it.
 *
 * <p>Input: due deliveries and fates of notices. Output: letters through couriers, attempts written down, fates taken to the
 * lanes. May not decide whom to tell.
 */
@NullMarked
package org.standingorders.app.outbox;

import org.jspecify.annotations.NullMarked;
