/**
 * Decision tables as typed values: what a policy owner may change, and nothing else.
 *
 * <p>Input: a {@link org.standingorders.table.Vocabulary} of record types, a {@link org.standingorders.table.TableShape}
 * per table, and rows whose cells are {@link org.standingorders.table.UnaryTest}s. Output: matching rows with the reason
 * of every cell, canonical text, differences, findings. The cell tests here are the only meaning a table has; engines,
 * explanations and analyses all use them.
 *
 * <p>This package does no input or output, knows no spreadsheet and no rule engine, and reads no clock.
 */
@NullMarked
package org.standingorders.table;

import org.jspecify.annotations.NullMarked;
