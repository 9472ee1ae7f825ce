/**
 * One lane for each program: whatever queues while a transaction runs is decided together in the next one.
 *
 * <p>Input: facts, alerts, commands and the passing of time, each with a promise to keep. Output: answers, given only once
 * what they say is committed. May not decide by itself: that is {@code flow.ResponseFlow}.
 */
@NullMarked
package org.standingorders.app.lane;

import org.jspecify.annotations.NullMarked;
