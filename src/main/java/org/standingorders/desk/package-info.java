/**
 * What the service can be asked, in the words of the core: the seam between the edges and the parts behind them.
 *
 * <p>{@code adapter.http} asks, {@code adapter.pg} and {@code app} answer; so adapters need not know each other. Every
 * answer is a future; nothing here waits.
 */
@NullMarked
package org.standingorders.desk;

import org.jspecify.annotations.NullMarked;
