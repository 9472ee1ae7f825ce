package org.standingorders.wire;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody probably meant to write. */
final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** A second sentence that names the nearest allowed word, or all of them when none is near. */
    static String advice(String given, Collection<String> allowed) {
        return given.length() > LONGEST
                ? among(allowed)
                : allowed.stream()
                        .min(Comparator.comparingInt(each -> distance(given, each)))
                        .filter(each -> distance(given, each) <= tolerated(each))
                        .map(each -> "Maybe you meant (" + each + ").")
                        .orElseGet(() -> among(allowed));
    }

    private static String among(Collection<String> allowed) {
        return "Allowed are: " + String.join(", ", allowed) + ".";
    }

    private static int tolerated(String word) {
        return Math.max(1, word.length() / 3);
    }

    /** Levenshtein distance, upper and lower case being the same. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int changed = same(a.charAt(i - 1), b.charAt(j - 1)) ? diagonal : diagonal + 1;
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
