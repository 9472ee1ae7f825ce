package org.standingorders.adapter.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The second gate: refuses parts that have no business in a table, whatever the spreadsheet program would make of them. */
final class PartCheck {
    private static final Map<String, String> FORBIDDEN = Map.of(
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
    private static final Pattern EXTERNAL = Pattern.compile("<[^>]*TargetMode\\s*=\\s*[\"']External[\"'][^>]*>");
    private static final String WORKBOOK_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Findings findings;

    private PartCheck(Findings findings) {
        this.findings = findings;
    }

    /** Whether all parts may be read. */
    static boolean accepts(Map<String, byte[]> parts, Findings findings) {
        var check = new PartCheck(findings);
        parts.forEach(check::part);
        var types = parts.get("[Content_Types].xml");
        if (types == null || !text(types).contains(WORKBOOK_TYPE)) {
            check.refuse("NOT_A_WORKBOOK", "The file does not declare itself an ordinary .xlsx workbook.");
        }
        return findings.none();
    }

    private void part(String name, byte[] content) {
        var lower = name.toLowerCase(Locale.ROOT);
        FORBIDDEN.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> refuse("FORBIDDEN_PART", "The workbook holds " + entry.getValue() + "."));
        if (MARKUP.stream().anyMatch(lower::endsWith)) {
            markup(content, lower.endsWith(".rels"));
        } else if (FileKind.starts(content, new byte[] {'P', 'K', 3, 4})) {
            refuse("FORBIDDEN_PART", "The workbook holds another archive.");
        }
    }

    private void markup(byte[] content, boolean links) {
        var text = text(content);
        if (text.indexOf('\0') >= 0 || !isUtf8(content)) {
            refuse("NOT_READABLE", "A part of the workbook is not written in UTF-8.");
        } else if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            refuse("FORBIDDEN_MARKUP", "A part of the workbook declares entities.");
        } else if (links
                && EXTERNAL.matcher(text)
                        .results()
                        .anyMatch(link -> !link.group().contains("/hyperlink\""))) {
            refuse("FORBIDDEN_PART", "The workbook links to something outside of itself.");
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
