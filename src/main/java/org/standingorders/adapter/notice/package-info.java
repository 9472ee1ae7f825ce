/**
 * How notices leave the house.
 *
 * <p>Input: a notice in words and one channel. Output: how the attempt ended. May not decide whom to tell or when to try
 * again, and never lets anything out that the egress policy does not allow.
 */
@NullMarked
package org.standingorders.adapter.notice;

import org.jspecify.annotations.NullMarked;
