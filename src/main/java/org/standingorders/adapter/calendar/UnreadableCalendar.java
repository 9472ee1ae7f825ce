package org.standingorders.adapter.calendar;

/** Why a feed is no calendar that can be read; the message is for people. */
public final class UnreadableCalendar extends Exception {
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 300;

    /** Cut short, as it may repeat what a stranger wrote. */
    UnreadableCalendar(String message) {
        super(message.substring(0, Math.min(message.length(), LONGEST)));
    }
}
