package org.standingorders.testkit;

import java.nio.charset.StandardCharsets;

/** iCalendar feeds as calendar servers send them. */
public final class CalendarFeeds {
    private CalendarFeeds() {}

    /** Of events by their lines; an event that moves an occurrence belongs to the first one, others that name no UID to none. */
    public static byte[] of(String... events) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < events.length; n++) {
            all.append(event(events[n], n));
        }
        return around(all.toString());
    }

    /** One event, to be put among other parts. */
    public static String event(String lines, int n) {
        String uid = lines.contains("RECURRENCE-ID") ? "UID:0\n" : lines.contains("UID:") ? "" : "UID:" + n + "\n";
        return "BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\n" + uid + lines + "\nEND:VEVENT\n";
    }

    public static byte[] around(String parts) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + parts + "END:VCALENDAR\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
