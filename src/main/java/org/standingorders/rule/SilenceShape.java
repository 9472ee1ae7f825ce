package org.standingorders.rule;

import static org.standingorders.table.HitPolicy.COLLECT;
import static org.standingorders.table.Operator.EQUAL;
import static org.standingorders.table.Operator.ONE_OF;

import org.standingorders.table.Choice;
import org.standingorders.table.Several;
import org.standingorders.table.ShapeDraft;
import org.standingorders.table.TableShape;
import org.standingorders.table.Text;
import org.standingorders.table.WallClock;

/** The shape of DT-32: what is muted, on whose word, and when. */
final class SilenceShape {
    private static final Text WORDS = new Text(120);
    private static final Choice WEEKDAYS = Choice.ofWords("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private SilenceShape() {}

    static TableShape of(ShapeDraft draft) {
        return draft.about("IncidentScope")
                .when("program", EQUAL, "Program")
                .when("type", EQUAL, "Incident type")
                .when("key", EQUAL, "Instance, service or role")
                .when("severity", ONE_OF, "Severities muted\none of")
                .then("owner", WORDS, "Owner")
                .maybe("second_person", WORDS, "Second person\n(needed to mute critical)")
                .then("reason", WORDS, "Reason")
                .then("from", WallClock.DAY_AND_TIME, "From\n(day and time)")
                .then("until", WallClock.DAY_AND_TIME, "Until\n(day and time)")
                .maybe("weekdays", new Several(WEEKDAYS), "Only on these weekdays\n(blank = every day)")
                .maybe("from_time", WallClock.TIME, "… from this time")
                .maybe("to_time", WallClock.TIME, "… to this time\n(maybe of the next day)")
                .then("zone", WallClock.ZONE, "Time zone")
                .shape("Silences and maintenance windows", COLLECT, "escalate", "program director and IT operations");
    }
}
