package org.standingorders.adapter.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The second gate: takes only workbooks made of nothing but {@link PartKinds}, whatever a spreadsheet program would take. */
final class PartCheck {
    private static final Map<String, String> KNOWN_EVILS = Map.of(
            "vbaproject", "macros",
            "externallinks/", "links to other workbooks",
            "embeddings/", "embedded files",
            "oleobject", "embedded objects",
            "activex", "embedded controls",
            "ctrlprops", "embedded controls",
            "connections.xml", "connections to databases",
            "querytables/", "connections to databases",
            "webextensions/", "web add-ins",
            "macrosheets/", "macros");
    private static final List<String> MARKUP = List.of(".xml", ".rels", ".vml");
    private static final String TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "/xl/workbook.xml";

    private final Findings findings;

    private PartCheck(Findings findings) {
        this.findings = findings;
    }

    /** Whether all parts may be read. */
    static boolean accepts(Map<String, byte[]> parts, Findings findings) {
        var check = new PartCheck(findings);
        try {
            check.all(parts);
        } catch (XMLStreamException e) {
            check.refuse("NOT_READABLE", "A part of the workbook is damaged.");
        }
        return findings.none();
    }

    private void all(Map<String, byte[]> parts) throws XMLStreamException {
        parts.forEach(this::part);
        if (findings.none()
                && declaresWorkbook(parts.getOrDefault(TYPES, "<none/>".getBytes(StandardCharsets.UTF_8)))) {
            for (var part : parts.entrySet()) {
                if (part.getKey().endsWith(".rels")) {
                    Xml.read(part.getValue(), this::link);
                }
            }
        }
    }

    private void part(String name, byte[] content) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (!PartKinds.allowsName(name)) {
            refuse("FORBIDDEN_PART", "The workbook holds " + described(name) + ".");
        } else if (MARKUP.stream().anyMatch(lower::endsWith)) {
            markup(content);
        } else if (holdsArchive(content)) {
            refuse("FORBIDDEN_PART", "The workbook holds another archive.");
        }
    }

    private static String described(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return KNOWN_EVILS.entrySet().stream()
                .filter(evil -> lower.contains(evil.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("a part (" + Words.excerpt(name) + ") that a table does not need");
    }

    private void markup(byte[] content) {
        var text = text(content);
        if (text.indexOf('\0') >= 0 || !isUtf8(content)) {
            refuse("NOT_READABLE", "A part of the workbook is not written in UTF-8.");
        } else if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            refuse("FORBIDDEN_MARKUP", "A part of the workbook declares entities.");
        }
    }

    private static boolean holdsArchive(byte[] content) {
        return text(content).contains("PK\3\4");
    }

    /** Programs go by the declared types and not by the names of parts, so both must be harmless. */
    private boolean declaresWorkbook(byte[] declarations) throws XMLStreamException {
        var types = new TreeMap<String, String>();
        Xml.read(declarations, (name, at) -> {
            if (name.equals("Default") || name.equals("Override")) {
                declare(types, at);
            }
        });
        if (!isOrdinary(String.valueOf(types.getOrDefault(WORKBOOK, types.get("xml"))))) {
            return false;
        }
        types.values().stream()
                .filter(type -> !PartKinds.allowsContent(type))
                .findFirst()
                .ifPresent(this::needless);
        return findings.none();
    }

    private boolean isOrdinary(String kind) {
        if (kind.contains("macroEnabled")) {
            findings.workbook("MACROS", FileKind.NO_MACROS, FileKind.ORDINARY);
        } else if (!kind.equals(PartKinds.WORKBOOK)) {
            refuse("NOT_A_WORKBOOK", "The file does not declare itself an ordinary .xlsx workbook.");
        }
        return findings.none();
    }

    private void declare(Map<String, String> types, XMLStreamReader at) {
        var what = Xml.attribute(at, "PartName", Xml.attribute(at, "Extension", ""));
        if (types.put(what.toLowerCase(Locale.ROOT), Xml.attribute(at, "ContentType", "")) != null) {
            refuse(
                    "AMBIGUOUS_ARCHIVE",
                    "The workbook declares a part twice, so two programs could read it differently.");
        }
    }

    private void needless(String kind) {
        refuse(
                "FORBIDDEN_PART",
                "The workbook declares something (" + Words.excerpt(kind) + ") that a table does not need.");
    }

    private void link(String name, XMLStreamReader at) {
        if (!name.equals("Relationship")) {
            return;
        }
        var kind = Xml.attribute(at, "Type", "");
        boolean outside = !Xml.attribute(at, "TargetMode", "Internal").equals("Internal");
        if (outside && !PartKinds.mayLeadOutside(kind)) {
            refuse("FORBIDDEN_PART", "The workbook links to something outside of itself.");
        } else if (!PartKinds.allowsLink(kind)) {
            needless(kind);
        }
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private void refuse(String code, String message) {
        findings.workbook(
                code,
                message,
                "Maybe copy the cells into a fresh workbook, without macros, links, pictures or objects.");
    }
}
