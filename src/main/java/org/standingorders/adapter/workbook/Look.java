package org.standingorders.adapter.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook: grey and locked where nobody may write, white and open where the owner does. */
final class Look {
    private static final String INK = "202124";
    private static final String PALE_INK = "9AA0A6";
    private static final String PALE = "F1F3F4";
    private static final String LINE = "DADCE0";
    private static final String WHITE = "FFFFFF";
    private static final String TRUTH = "\"TRUE\";\"TRUE\";\"FALSE\"";
    private static final String ISO_DAY = "yyyy-mm-dd";
    private static final int TINY = 6;
    private static final int NORMAL = 10;
    private static final int LARGE = 14;

    /** What a cell is for. */
    enum Use {
        TITLE,
        /** What Drools' tools read; small, pale and folded away. */
        TECHNICAL,
        EXPLANATION,
        ROW_HEAD,
        CONDITION_HEAD,
        OUTPUT_HEAD,
        ADMIN_HEAD,
        ROW_ID,
        VALUE,
        /** TRUE or FALSE, which LibreOffice would show as 1 or 0 without a format of its own. */
        FLAG,
        /** A text that a spreadsheet might otherwise take for a formula. */
        GUARDED,
        NOTE,
        DAY,
        /** The rest of a column, where rows are yet to be added. */
        OPEN,
        /** The same where TRUE or FALSE is to be written. */
        OPEN_FLAG,
        /** The same where a day is to be written. */
        OPEN_DAY
    }

    private final XSSFWorkbook workbook;
    private final Map<Use, XSSFCellStyle> styles = new EnumMap<>(Use.class);

    Look(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (var use : Use.values()) {
            styles.put(use, style(use));
        }
    }

    XSSFCellStyle of(Use use) {
        return java.util.Objects.requireNonNull(styles.get(use));
    }

    private XSSFCellStyle style(Use use) {
        return switch (use) {
            case TITLE -> locked(font(LARGE, INK, true), PALE);
            case TECHNICAL -> technical();
            case EXPLANATION -> locked(font(NORMAL, "5F6368", false), PALE);
            case ROW_HEAD, ADMIN_HEAD -> head("607D8B");
            case CONDITION_HEAD -> head("37474F");
            case OUTPUT_HEAD -> head("00695C");
            case ROW_ID -> bordered(open(font(NORMAL, INK, true)));
            case VALUE -> bordered(open(font(NORMAL, INK, false)));
            case FLAG -> formatted(bordered(open(font(NORMAL, INK, false))), TRUTH);
            case GUARDED -> guarded();
            case NOTE -> bordered(open(font(NORMAL, "5F6368", false)));
            case DAY -> formatted(bordered(open(font(NORMAL, INK, false))), ISO_DAY);
            case OPEN -> open(font(NORMAL, INK, false));
            case OPEN_FLAG -> formatted(open(font(NORMAL, INK, false)), TRUTH);
            case OPEN_DAY -> formatted(open(font(NORMAL, INK, false)), ISO_DAY);
        };
    }

    private XSSFFont font(int points, String color, boolean bold) {
        var font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) points);
        font.setColor(color(color));
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle locked(XSSFFont font, String fill) {
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setLocked(true);
        style.setFillForegroundColor(color(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle technical() {
        var style = locked(font(TINY, PALE_INK, false), PALE);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private XSSFCellStyle head(String fill) {
        var style = bordered(locked(font(NORMAL, WHITE, true), fill));
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle open(XSSFFont font) {
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setLocked(false);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private XSSFCellStyle guarded() {
        var style = bordered(open(font(NORMAL, INK, false)));
        style.setQuotePrefixed(true);
        return style;
    }

    private XSSFCellStyle formatted(XSSFCellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(color(LINE));
        style.setBottomBorderColor(color(LINE));
        style.setLeftBorderColor(color(LINE));
        style.setRightBorderColor(color(LINE));
        return style;
    }

    private static XSSFColor color(String rgb) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(rgb));
    }
}
