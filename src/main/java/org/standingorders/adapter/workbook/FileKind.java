package org.standingorders.adapter.workbook;

import java.util.Locale;

/** What a file is by its name, size and first bytes, before anything opens it. */
final class FileKind {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private FileKind() {}

    static boolean accepts(String name, byte[] file, Findings findings) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsm") || lower.endsWith(".xlsb") || lower.endsWith(".xltm")) {
            return refuse(findings, "MACROS", "Workbooks that may carry macros are refused.");
        }
        if (starts(file, OLE) || lower.endsWith(".xls")) {
            return refuse(findings, "OLD_FORMAT", "The file is an old .xls workbook or locked with a password.");
        }
        if (!lower.endsWith(".xlsx") || !starts(file, ZIP)) {
            return refuse(findings, "NOT_A_WORKBOOK", "The file must be an .xlsx workbook.");
        }
        if (file.length > Archive.MOST_BYTES) {
            return refuse(
                    findings,
                    "TOO_LARGE",
                    "The file has " + file.length / 1024 + " KiB and must have at most " + Archive.MOST_BYTES / 1024
                            + " KiB.");
        }
        return true;
    }

    private static boolean refuse(Findings findings, String code, String message) {
        findings.workbook(code, message, "Maybe save it as an ordinary .xlsx workbook, without a password.");
        return false;
    }

    static boolean starts(byte[] file, byte[] magic) {
        return file.length >= magic.length && java.util.Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
