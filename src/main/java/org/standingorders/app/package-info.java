/**
 * The shell: reads settings, wires the parts by hand, runs them and stops them in reverse order.
 *
 * <p>Input: the environment and the command line. Output: a running service or a command's printed answer. The only place
 * that owns a clock and a source of chance; holds no decision logic.
 */
@NullMarked
package org.standingorders.app;

import org.jspecify.annotations.NullMarked;
