/**
 * The other end of the wire: takes signed commands, carries each out at most once, reports what came of it.
 *
 * <p>Input: commands as {@code api.md} has them. Output: effects, a journal, signed reports. May not decide what is done,
 * and does not know the service's database.
 */
@NullMarked
package org.standingorders.adapter.executor;

import org.jspecify.annotations.NullMarked;
