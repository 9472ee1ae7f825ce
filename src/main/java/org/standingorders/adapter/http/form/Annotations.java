package org.standingorders.adapter.http.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.CleanText;

/** What an alert says in words. */
final class Annotations {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final int LONGEST = 500;

    private Annotations() {}

    /** The annotation {@code summary}, else {@code description}. */
    static @Nullable String summary(Map<?, ?> alert) {
        String summary = text(alert, "summary");
        String said = summary == null ? text(alert, "description") : summary;
        return said == null || said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
    }

    /** The annotation {@code value}, where it is a plain number; rule files write it as {@code {{ $value }}}. */
    static @Nullable BigDecimal value(Map<?, ?> alert) {
        String value = text(alert, "value");
        return value != null && NUMBER.matcher(value).matches() ? new BigDecimal(value) : null;
    }

    private static @Nullable String text(Map<?, ?> alert, String name) {
        return alert.get("annotations") instanceof Map<?, ?> all
                        && all.get(name) instanceof String text
                        && !text.isBlank()
                ? CleanText.oneLine(text)
                : null;
    }
}
