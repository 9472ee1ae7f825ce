/**
 * One function that every change of an incident goes through: facts, the passing of time and people's commands alike.
 *
 * <p>Input: a situation, an input, an instant and a source of ids. Output: an outcome, to be stored in one transaction or not
 * at all. May not load, store or wait.
 */
@NullMarked
package org.standingorders.flow;

import org.jspecify.annotations.NullMarked;
