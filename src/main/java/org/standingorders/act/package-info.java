/**
 * How is a plan carried out, step by step?
 *
 * <p>Input: a plan, and what is reported of its steps. Output: the execution after that: which step is next, or how it ended.
 * May not choose a strategy, and gives each step out once.
 */
@NullMarked
package org.standingorders.act;

import org.jspecify.annotations.NullMarked;
