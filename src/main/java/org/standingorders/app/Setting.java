package org.standingorders.app;

/** The names under which the operator sets things, and what holds where nothing is set. */
enum Setting {
    STANDING_ORDERS_PORT("8080"),
    STANDING_ORDERS_HOST("127.0.0.1"),
    STANDING_ORDERS_DATA("data"),
    DATABASE_URL(""),
    STANDING_ORDERS_POLICY("."),
    STANDING_ORDERS_KEYS(""),
    STANDING_ORDERS_SECRET(""),
    STANDING_ORDERS_URL(""),
    STANDING_ORDERS_EGRESS(""),
    SMTP_URL("");

    private static final String PREFIX = "STANDING_ORDERS_";

    private final String fallback;

    Setting(String fallback) {
        this.fallback = fallback;
    }

    String fallback() {
        return fallback;
    }

    /** The command line's name for it, such as {@code --port} or {@code --database-url}. */
    String flag() {
        String own = name().startsWith(PREFIX) ? name().substring(PREFIX.length()) : name();
        return "--" + own.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
