package org.standingorders.adapter.workbook;

import java.util.List;

/** The sheet that tells an owner how to edit. */
final class ReadMe {
    static final String SHEET = "Read me";
    static final String TITLE = "How to edit this workbook";
    static final List<String> LINES = List.of(
            "1. Change only white cells. Each white row is one rule; a blank condition means that it does not matter.",
            "2. Choose from the drop-down lists where there are any. Numbers are plain: 15, 0.85; 1 means 100 %.",
            "3. Add a row below the last one, with an id that was never used before. Leave no blank row in between.",
            "4. Say why in Notes. Switch a row off with FALSE in the column In use rather than deleting it.",
            "5. Add a case on the sheet Cases, save as .xlsx, and upload. If anything is wrong you are told the very cell.");

    private ReadMe() {}
}
