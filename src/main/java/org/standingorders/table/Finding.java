package org.standingorders.table;

/**
 * Something wrong or doubtful in a policy, for its owner to read.
 *
 * @param cell where, such as {@code escalation.xlsx!DT-05!D14}, or just the workbook
 * @param code stable, upper snake case
 * @param message the thing, its value in brackets, what must hold
 * @param hint what to do about it
 */
public record Finding(String cell, String code, String message, String hint, Severity severity) {

    public static Finding error(Object cell, String code, String message, String hint) {
        return new Finding(cell.toString(), code, message, hint, Severity.ERROR);
    }

    public static Finding warning(Object cell, String code, String message, String hint) {
        return new Finding(cell.toString(), code, message, hint, Severity.WARNING);
    }

    /** Only an error refuses the policy. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return cell + "  " + code + "  " + message + " " + hint;
    }
}
