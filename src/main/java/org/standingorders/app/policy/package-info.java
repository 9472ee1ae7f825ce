/**
 * From files to a policy that can decide, or to everything that is wrong with them.
 *
 * <p>Input: workbooks and rule files, from a folder or an upload. Output: a checked policy with its rulebook, or findings by
 * cell and line. Never half a policy.
 */
@NullMarked
package org.standingorders.app.policy;

import org.jspecify.annotations.NullMarked;
