package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the sheets of a workbook among its parts. */
final class WorkbookParts {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int MOST_SHEETS = 40;

    private final Map<String, byte[]> parts;
    private final Findings findings;
    private final SheetLimits limits;

    private WorkbookParts(Map<String, byte[]> parts, Findings findings) {
        this.parts = parts;
        this.findings = findings;
        this.limits = new SheetLimits(findings);
    }

    /** Every sheet, in the order of the tabs; fewer if findings stopped the reading. */
    static List<Sheet> sheets(Map<String, byte[]> parts, Findings findings) throws XMLStreamException {
        return new WorkbookParts(parts, findings).sheets();
    }

    /** A sheet as the workbook lists it. */
    private record Listed(String name, boolean hidden, String link) {}

    private List<Sheet> sheets() throws XMLStreamException {
        if (!mainPartIsInPlace()) {
            refuse("The workbook's main part is not where it belongs.");
            return List.of();
        }
        var content = content();
        var targets = links("xl/_rels/workbook.xml.rels", "xl/", "worksheet");
        var sheets = new ArrayList<Sheet>();
        for (var listed : limits.exceeded() ? List.<Listed>of() : listed()) {
            var part = Optional.ofNullable(targets.get(listed.link())).map(parts::get);
            if (part.isEmpty()) {
                refuse("The sheet (" + Words.excerpt(listed.name()) + ") has no content of its own.");
                return List.of();
            }
            limits.begin(listed.name());
            sheets.add(SheetCells.read(listed.name(), listed.hidden(), part.get(), limits, content));
        }
        return sheets;
    }

    private CellContent content() throws XMLStreamException {
        return new CellContent(
                SharedStrings.of(parts.get("xl/sharedStrings.xml"), limits),
                NumberFormats.of(parts.get("xl/styles.xml")));
    }

    private boolean mainPartIsInPlace() throws XMLStreamException {
        var main = links("_rels/.rels", "", "officeDocument").values();
        return main.size() == 1 && main.contains(WORKBOOK) && parts.containsKey(WORKBOOK);
    }

    private List<Listed> listed() throws XMLStreamException {
        var listed = new ArrayList<Listed>();
        Xml.read(part(WORKBOOK), (name, at) -> {
            if (name.equals("sheet")) {
                listed.add(new Listed(
                        Xml.attribute(at, "name", ""),
                        !Xml.attribute(at, "state", "visible").equals("visible"),
                        Xml.attribute(at, "id", "")));
            } else if (name.equals("workbookPr") && Xml.flag(at, "date1904")) {
                refuse("The workbook counts its days from 1904.");
            }
        });
        if (listed.size() > MOST_SHEETS) {
            refuse("The workbook has more than " + MOST_SHEETS + " sheets.");
        }
        return listed;
    }

    /** Targets by id of the links of one kind; two links to one target would show one sheet as two. */
    private Map<String, String> links(String part, String folder, String kind) throws XMLStreamException {
        var links = new HashMap<String, String>();
        Xml.read(part(part), (name, at) -> {
            if (name.equals("Relationship") && Xml.attribute(at, "Type", "").endsWith("/" + kind)) {
                links.put(Xml.attribute(at, "Id", ""), target(at, folder));
            }
        });
        if (links.values().stream().distinct().count() < links.size()) {
            refuse("Two sheets of the workbook share one content.");
        }
        return links;
    }

    private static String target(XMLStreamReader at, String folder) {
        var target = Xml.attribute(at, "Target", "");
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private byte[] part(String name) {
        byte @Nullable [] part = parts.get(name);
        return part == null ? "<none/>".getBytes(java.nio.charset.StandardCharsets.UTF_8) : part;
    }

    private void refuse(String message) {
        findings.workbook("NOT_READABLE", message, "Maybe save it again as .xlsx from LibreOffice or Excel.");
    }
}
