package org.standingorders.adapter.workbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a workbook of tables may be made of: the parts, kinds of content and kinds of link that LibreOffice, Excel and Google
 * write for cells, their looks and remarks, and nothing else. A list of what is allowed cannot be outwitted by a new name.
 */
final class PartKinds {
    /** The content type of the main part of an ordinary {@code .xlsx}. */
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final Pattern NAMES = Pattern.compile(String.join(
            "|",
            "\\[content_types]\\.xml",
            "_rels/\\.rels",
            "docprops/((app|core|custom)\\.xml|thumbnail\\.(jpe?g|png|emf|wmf))",
            "docmetadata/labelinfo\\.xml",
            "customxml/(item|itemprops)\\d+\\.xml",
            "customxml/_rels/item\\d+\\.xml\\.rels",
            "xl/(workbook|styles|sharedstrings|calcchain|metadata)\\.xml",
            "xl/_rels/workbook\\.xml\\.rels",
            "xl/theme/theme\\d+\\.xml",
            "xl/worksheets/sheet\\d+\\.xml",
            "xl/worksheets/_rels/sheet\\d+\\.xml\\.rels",
            "xl/(comments/)?comments?\\d+\\.xml",
            "xl/threadedcomments/threadedcomment\\d+\\.xml",
            "xl/persons/person\\d*\\.xml",
            "xl/drawings/(drawing\\d+\\.xml|vmldrawing\\d+\\.vml)",
            "xl/tables/table\\d+\\.xml",
            "xl/printersettings/printersettings\\d+\\.bin"));

    private static final Pattern CONTENT_TYPES = Pattern.compile("application/(xml"
            + "|vnd\\.openxmlformats-package\\.(relationships|core-properties)\\+xml"
            + "|vnd\\.openxmlformats-officedocument\\.((theme|extended-properties|custom-properties|drawing"
            + "|customXmlProperties)\\+xml|vmlDrawing)"
            + "|vnd\\.openxmlformats-officedocument\\.spreadsheetml\\.((sheet\\.main|worksheet|styles|sharedStrings"
            + "|calcChain|sheetMetadata|comments|table)\\+xml|printerSettings)"
            + "|vnd\\.ms-excel\\.(threadedcomments|person)\\+xml"
            + "|vnd\\.ms-office\\.classificationlabels\\+xml)"
            + "|image/(png|jpe?g|gif|x-emf|x-wmf)");

    private static final Pattern LINKS =
            Pattern.compile("(http://schemas\\.openxmlformats\\.org/(officeDocument|package)"
                    + "/2006/relationships/(metadata/)?|http://schemas\\.microsoft\\.com/office/20\\d\\d/\\d\\d/relationships/"
                    + "|http://purl\\.oclc\\.org/ooxml/officeDocument/relationships/)"
                    + "(officeDocument|core-properties|extended-properties|custom-properties|thumbnail|classificationlabels"
                    + "|worksheet|styles|theme|sharedStrings|calcChain|sheetMetadata|comments|threadedComment|person|drawing"
                    + "|vmlDrawing|table|printerSettings|hyperlink|customXml|customXmlProps)");

    private static final Set<String> WEB_ADDRESS = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink");

    private PartKinds() {}

    static boolean allowsName(String name) {
        return NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean allowsContent(String type) {
        return CONTENT_TYPES.matcher(type).matches();
    }

    static boolean allowsLink(String type) {
        return LINKS.matcher(type).matches();
    }

    /** Whether a link of this type may lead out of the workbook: programs turn typed web addresses into such links. */
    static boolean mayLeadOutside(String type) {
        return WEB_ADDRESS.contains(type);
    }
}
