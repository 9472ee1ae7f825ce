package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How the workbook shows its numbers, by cell style; so that what an approver sees can be held against what is stored. */
final class NumberFormats implements Xml.Listener {
    private static final int LONGEST_FORMAT = 255;
    private static final String GENERAL = "General";

    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    private final Map<Integer, String> custom = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, Boolean> ofDays = new HashMap<>();
    private boolean inCellStyles;

    static NumberFormats of(byte @Nullable [] part) throws XMLStreamException {
        var formats = new NumberFormats();
        if (part != null) {
            Xml.read(part, formats);
        }
        return formats;
    }

    /** The number as a spreadsheet shows it in this style. */
    String shown(double number, int style) {
        return formatter.formatRawCellContents(number, id(style), format(style));
    }

    /** Whether the style shows numbers as days or times. */
    boolean showsDays(int style) {
        return ofDays.computeIfAbsent(style, any -> DateUtil.isADateFormat(id(any), format(any)));
    }

    @Override
    public void starts(String name, XMLStreamReader at) {
        if (name.equals("numFmt")) {
            custom.put(number(at), Xml.attribute(at, "formatCode", GENERAL));
        } else if (name.equals("cellXfs")) {
            inCellStyles = true;
        } else if (name.equals("xf") && inCellStyles) {
            styles.add(number(at));
        }
    }

    @Override
    public void ends(String name) {
        inCellStyles &= !name.equals("cellXfs");
    }

    private static int number(XMLStreamReader at) {
        return Integer.parseInt(Xml.attribute(at, "numFmtId", "0"));
    }

    private int id(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : 0;
    }

    private String format(int style) {
        var builtIn = BuiltinFormats.getBuiltinFormat(id(style));
        var format = custom.getOrDefault(id(style), builtIn == null ? GENERAL : builtIn);
        return format.length() > LONGEST_FORMAT ? GENERAL : format;
    }
}
