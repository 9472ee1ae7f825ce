package org.standingorders.explain;

import java.util.Locale;

/** Constants as people read them. */
final class Words {
    private Words() {}

    /** Such as {@code recent change}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
