package org.standingorders.adapter.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file is by its name, size and first bytes, before anything opens it. */
final class FileKind {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] OPEN_DOCUMENT =
            "mimetypeapplication/vnd.oasis.opendocument".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_PART = 30;

    static final String NO_MACROS = "Workbooks that may carry macros are refused, under whatever name.";
    static final String ORDINARY = "Maybe save it as an ordinary .xlsx workbook, without a password.";

    private FileKind() {}

    static boolean accepts(String name, byte[] file, Findings findings) {
        if (!isWorkbook(name.toLowerCase(Locale.ROOT), file, findings)) {
            return false;
        }
        return file.length <= Archive.MOST_BYTES
                || refuse(
                        findings,
                        "TOO_LARGE",
                        "The file has " + file.length / 1024 + " KiB and must have at most " + Archive.MOST_BYTES / 1024
                                + " KiB.");
    }

    private static boolean isWorkbook(String name, byte[] file, Findings findings) {
        if (name.endsWith(".xlsm") || name.endsWith(".xlsb") || name.endsWith(".xltm")) {
            return refuse(findings, "MACROS", NO_MACROS);
        }
        if (starts(file, OLE)) {
            return refuse(findings, "OLD_FORMAT", "The file is an old .xls workbook or locked with a password.");
        }
        if (isOpenDocument(file)) {
            return refuse(findings, "NOT_A_WORKBOOK", "The file is an OpenDocument spreadsheet.");
        }
        if (!starts(file, ZIP)) {
            return refuse(findings, "NOT_A_WORKBOOK", "The file must be an .xlsx workbook.");
        }
        return name.endsWith(".xlsx") || misnamed(findings);
    }

    /** By its first part, which says what it is and is not packed (OpenDocument 1.3, part 2, 3.3). */
    private static boolean isOpenDocument(byte[] file) {
        int end = FIRST_PART + OPEN_DOCUMENT.length;
        return starts(file, ZIP)
                && file.length >= end
                && Arrays.equals(file, FIRST_PART, end, OPEN_DOCUMENT, 0, OPEN_DOCUMENT.length);
    }

    private static boolean misnamed(Findings findings) {
        findings.workbook(
                "BAD_FILE",
                "The file's name must end in .xlsx.",
                "Maybe give it the name that the workbook came with, if it was only renamed.");
        return false;
    }

    private static boolean refuse(Findings findings, String code, String message) {
        findings.workbook(code, message, ORDINARY);
        return false;
    }

    static boolean starts(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
