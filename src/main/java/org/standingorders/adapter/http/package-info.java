/**
 * The HTTP contract (api.md): every route in one list, each handled by decoding, asking the desk once, and encoding.
 *
 * <p>Input: what the desk can be asked. Output: a server for it. May not decide, store or wait.
 */
@NullMarked
package org.standingorders.adapter.http;

import org.jspecify.annotations.NullMarked;
