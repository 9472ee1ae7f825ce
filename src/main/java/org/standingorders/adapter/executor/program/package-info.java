/**
 * Runs programs as argument vectors, never through a shell, each within a time limit.
 *
 * <p>Input: an argument vector, an environment, a text. Output: exit code and what it said. May not know what the program is
 * for.
 */
@NullMarked
package org.standingorders.adapter.executor.program;

import org.jspecify.annotations.NullMarked;
