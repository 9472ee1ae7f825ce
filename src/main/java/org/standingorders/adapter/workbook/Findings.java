package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.List;
import org.standingorders.table.CellRef;
import org.standingorders.table.Finding;

/** Collects what is wrong with one workbook; a cap keeps a hostile workbook from flooding the answer. */
final class Findings {
    static final int MOST = 500;

    private final String workbook;
    private final List<Finding> all = new ArrayList<>();
    private int count;

    Findings(String workbook) {
        this.workbook = workbook;
    }

    /** Something about the workbook as a whole. */
    void workbook(String code, String message, String hint) {
        add(Finding.error(workbook, code, message, hint));
    }

    void cell(Place place, String code, String message, String hint) {
        add(Finding.error(ref(place), code, message, hint));
    }

    CellRef ref(Place place) {
        return new CellRef(workbook, place.sheet(), place.row(), place.column());
    }

    /** A cell of this workbook; rows and columns count from 0. */
    record Place(String sheet, int row, int column) {}

    private void add(Finding finding) {
        count++;
        if (all.size() < MOST) {
            all.add(finding);
        } else if (all.size() == MOST) {
            all.add(Finding.error(
                    workbook,
                    "TOO_MANY_FINDINGS",
                    "There are more than " + MOST + " findings; the rest is not listed.",
                    "Maybe correct these first and check again."));
        }
    }

    boolean none() {
        return count == 0;
    }

    /** How many there are, those beyond the cap included. */
    int count() {
        return count;
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
