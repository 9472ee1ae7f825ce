/**
 * One run that measures the product beside what it is held against, on the same machine in the same minutes.
 *
 * <p>Input: programs to start. Output: one page of figures, ratios and verdicts. May not touch the product but from
 * outside: HTTP, its own PostgreSQL's row count, and what the operating system says of the processes.
 */
@NullMarked
package org.standingorders.bench.run;

import org.jspecify.annotations.NullMarked;
