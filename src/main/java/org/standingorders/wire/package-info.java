/**
 * The one JSON form of core values, and the signature under which it is posted.
 *
 * <p>Input: bytes, or core records. Output: core records or every problem with its JSON pointer, or bytes; equal values
 * give equal bytes. May not decide, store, read a clock or make an id. Strict on purpose: what it reads, it reads in one way
 * only.
 */
@NullMarked
package org.standingorders.wire;

import org.jspecify.annotations.NullMarked;
