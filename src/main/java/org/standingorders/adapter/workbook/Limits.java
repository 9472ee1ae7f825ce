package org.standingorders.adapter.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.standingorders.table.Choice;
import org.standingorders.table.DecimalNumber;
import org.standingorders.table.Flag;
import org.standingorders.table.ValueType;
import org.standingorders.table.WholeNumber;

/** Drop-down lists, number ranges and input hints for the cells that the owner fills. */
final class Limits {
    private static final int LONGEST_LIST = 255;
    private static final int LONGEST_HINT = 250;
    private static final int LONGEST_TITLE = 32;

    private final XSSFSheet sheet;
    private final XSSFDataValidationHelper rules;
    private final Lists lists;

    Limits(XSSFSheet sheet, Lists lists) {
        this.sheet = sheet;
        this.rules = new XSSFDataValidationHelper(sheet);
        this.lists = lists;
    }

    /** Limits a column from this row down. */
    void add(Column column, int number, int firstRow) {
        var cells = new CellRangeAddressList(firstRow, firstRow + SheetLayout.MOST_ROWS - 1, number, number);
        var mustBe = column.holdsDays() ? DayReader.DESCRIPTION : column.type().describe();
        var rule = rules.createValidation(column.holdsDays() ? days() : constraint(column.type()), cells);
        rule.setEmptyCellAllowed(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox(cut(column.shortLabel(), LONGEST_TITLE), cut("This must be " + mustBe + ".", LONGEST_HINT));
        rule.setShowErrorBox(true);
        rule.createPromptBox(cut(column.shortLabel(), LONGEST_TITLE), cut(sentence(mustBe), LONGEST_HINT));
        rule.setShowPromptBox(true);
        sheet.addValidationData(rule);
    }

    private DataValidationConstraint constraint(ValueType type) {
        if (type instanceof Flag) {
            return rules.createExplicitListConstraint(new String[] {"TRUE", "FALSE"});
        }
        if (type instanceof Choice choice) {
            return list(choice.words());
        }
        if (type instanceof WholeNumber whole) {
            return rules.createIntegerConstraint(
                    OperatorType.BETWEEN, String.valueOf(whole.least()), String.valueOf(whole.most()));
        }
        if (type instanceof DecimalNumber decimal) {
            return rules.createDecimalConstraint(OperatorType.BETWEEN, plain(decimal.least()), plain(decimal.most()));
        }
        return rules.createTextLengthConstraint(OperatorType.BETWEEN, "0", "4000");
    }

    private DataValidationConstraint days() {
        return rules.createDateConstraint(
                OperatorType.BETWEEN, plain(DayReader.FIRST), plain(DayReader.LAST), "yyyy-mm-dd");
    }

    private DataValidationConstraint list(List<String> words) {
        return String.join(",", words).length() <= LONGEST_LIST
                ? rules.createExplicitListConstraint(words.toArray(String[]::new))
                : rules.createFormulaListConstraint(lists.add(words));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
