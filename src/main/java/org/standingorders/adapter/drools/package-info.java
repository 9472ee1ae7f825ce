/**
 * Drools behind the core's rules: table rows and hand-written DRL of one decision point in one knowledge base.
 *
 * <p>Input: a policy, as typed tables and DRL text. Output: a rulebook that decides, or every finding that speaks against it.
 * The only package that may import Drools. No text of a cell reaches a compiler, and nothing here reads a file, a clock or a
 * database.
 */
@NullMarked
package org.standingorders.adapter.drools;

import org.jspecify.annotations.NullMarked;
