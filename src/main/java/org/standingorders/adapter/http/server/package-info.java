/**
 * How HTTP is spoken here, whatever is asked: routes, keys, limits, problems.
 *
 * <p>Input: requests as they come off the wire. Output: replies, every refusal a problem of RFC 9457 with a page of its own.
 * May not know what any route is about.
 */
@NullMarked
package org.standingorders.adapter.http.server;

import org.jspecify.annotations.NullMarked;
