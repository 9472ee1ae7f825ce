/**
 * What must hold between rows and between tables before a policy may decide (domain.md 8, checks at publish time).
 *
 * <p>Input: a policy whose workbooks are readable. Output: findings, by the cell of the row at fault. May not change a row.
 */
@NullMarked
package org.standingorders.rule.check;

import org.jspecify.annotations.NullMarked;
