/**
 * A load client whose latencies can be trusted.
 *
 * <p>Input: a plan and a source of requests. Output: counts and a latency histogram, measured from the instant a request
 * was meant to go out, not from when a busy client came round to it. May not know what it measures.
 */
@NullMarked
package org.standingorders.bench.load;

import org.jspecify.annotations.NullMarked;
