/**
 * Workbooks: reads an owner's spreadsheet into decision tables and writes decision tables as a spreadsheet.
 *
 * <p>Input of reading: bytes of unknown origin. Output: tables and cases, or every finding at once, each by its cell. Input
 * of writing: tables and cases; output: a workbook that reads back as the same. The sheets are laid out as standard Drools
 * decision tables, but no cell is ever compiled, evaluated or executed here, and no other package sees the spreadsheet
 * library.
 */
@NullMarked
package org.standingorders.adapter.workbook;

import org.jspecify.annotations.NullMarked;
