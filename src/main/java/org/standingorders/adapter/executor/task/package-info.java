/**
 * Steps of a response as tasks of this executor.
 *
 * <p>Input: commands. Output: tasks that can be run once, or why there is none. May not take commands or report.
 */
@NullMarked
package org.standingorders.adapter.executor.task;

import org.jspecify.annotations.NullMarked;
