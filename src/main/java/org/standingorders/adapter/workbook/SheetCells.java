package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams one sheet, refusing a huge one before it is held and a cell that is not where it says. */
final class SheetCells implements Xml.Listener {
    private final SheetLimits limits;
    private final CellContent content;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<Sheet.Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final List<Sheet.Span> hiddenColumns = new ArrayList<>();
    private boolean hiddenByDefault;
    private int row = -1;
    private int column = -1;

    private SheetCells(SheetLimits limits, CellContent content) {
        this.limits = limits;
        this.content = content;
    }

    static Sheet read(String name, boolean hidden, byte[] part, SheetLimits limits, CellContent content)
            throws XMLStreamException {
        var cells = new SheetCells(limits, content);
        Xml.read(part, cells);
        return new Sheet(name, hidden, cells.rows, cells.merges, cells.hiddenRows, cells.hiddenColumns);
    }

    @Override
    public boolean done() {
        return limits.exceeded();
    }

    @Override
    public void starts(String name, XMLStreamReader at) {
        switch (name) {
            case "sheetFormatPr" -> hiddenByDefault = Xml.flag(at, "zeroHeight");
            case "col" -> column(at);
            case "row" -> row(at);
            case "c" -> cell(at);
            case "mergeCell" -> merge(Xml.attribute(at, "ref", ""));
            default -> content.starts(name);
        }
    }

    @Override
    public void text(String text) {
        content.text(text);
        limits.acceptsText(content.length());
    }

    @Override
    public void ends(String name) {
        if (name.equals("c")) {
            content.cell(row, column).filter(cell -> limits.accepts(cell)).ifPresent(this::keep);
        }
        content.ends(name);
    }

    private void keep(Cell cell) {
        rows.computeIfAbsent(row, fresh -> new TreeMap<>()).put(column, cell);
    }

    private void column(XMLStreamReader at) {
        if (Xml.flag(at, "hidden") || zero(at, "width")) {
            hiddenColumns.add(new Sheet.Span(
                    Integer.parseInt(Xml.attribute(at, "min", "1")) - 1,
                    Integer.parseInt(Xml.attribute(at, "max", "1")) - 1));
            limits.acceptsHiddenColumns(hiddenColumns.size());
        }
    }

    private void row(XMLStreamReader at) {
        var number = Xml.attribute(at, "r");
        var next = number == null ? row + 1 : Integer.parseInt(number) - 1;
        limits.requireOrder(row, next);
        row = next;
        column = -1;
        var shown = Xml.attribute(at, "hidden", hiddenByDefault ? "1" : "0");
        if (!shown.equals("0") && !shown.equals("false") || zero(at, "ht")) {
            hiddenRows.add(row);
        }
    }

    private static boolean zero(XMLStreamReader at, String size) {
        return Double.parseDouble(Xml.attribute(at, size, "1")) == 0;
    }

    private void cell(XMLStreamReader at) {
        var reference = Xml.attribute(at, "r");
        var next = reference == null ? column + 1 : limits.column(reference, row, column);
        column = next;
        content.begins(Xml.attribute(at, "t", "n"), Integer.parseInt(Xml.attribute(at, "s", "0")));
    }

    private void merge(String range) {
        var ends = range.split(":", 2);
        var first = Reference.of(ends[0]);
        var last = Reference.of(ends[ends.length - 1]);
        if (first.isPresent() && last.isPresent()) {
            merges.add(new Sheet.Merge(
                    first.get().row(),
                    first.get().column(),
                    last.get().row(),
                    last.get().column()));
        } else {
            limits.badReference(range, first.orElse(new Reference(0, 0)));
        }
        limits.acceptsMerges(merges.size());
    }
}
