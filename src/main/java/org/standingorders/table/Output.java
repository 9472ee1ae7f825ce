package org.standingorders.table;

/**
 * One output column.
 *
 * @param name lower snake case, as the engine and JSON name it
 * @param label the owner's words for the column, with its unit
 * @param required whether a blank cell is an error
 */
public record Output(String name, ValueType type, String label, boolean required) {}
