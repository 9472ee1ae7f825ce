/**
 * The words every decision speaks: severity, incident type, role, policy digest, ruling and reason.
 *
 * <p>Input: matched rows and rules. Output: rulings with their reasons. May not know how a rule is evaluated.
 */
@NullMarked
package org.standingorders.rule;

import org.jspecify.annotations.NullMarked;
