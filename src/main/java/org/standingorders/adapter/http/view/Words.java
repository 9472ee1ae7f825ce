package org.standingorders.adapter.http.view;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as JSON writes them. */
final class Words {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Words() {}

    /** {@code SeverityChanged} becomes {@code severity_changed}. */
    static String snake(String camel) {
        return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
