package org.standingorders.rule;

import static org.standingorders.table.HitPolicy.COLLECT;
import static org.standingorders.table.HitPolicy.UNIQUE;
import static org.standingorders.table.Operator.AT_LEAST;
import static org.standingorders.table.Operator.EQUAL;
import static org.standingorders.table.Operator.LESS_THAN;
import static org.standingorders.table.Operator.MORE_THAN;

import java.util.Arrays;
import java.util.Set;
import org.standingorders.table.Choice;
import org.standingorders.table.Flag;
import org.standingorders.table.Name;
import org.standingorders.table.Several;
import org.standingorders.table.ShapeDraft;
import org.standingorders.table.TableShape;
import org.standingorders.table.Template;
import org.standingorders.table.WholeNumber;

/** The shapes of what an owner sets once for the whole house (see {@link HouseRules}), and of the level notices. */
final class HouseShapes {
    /** Shorter would be a flood. */
    private static final WholeNumber SPAN = new WholeNumber(5, 10_080);

    /** What a template may name. */
    private static final Set<String> PLACES = Set.of(
            "severity", "trigger", "type", "program", "state", "roles", "late", "over", "action", "answer_by", "again");

    private HouseShapes() {}

    static TableShape limits(ShapeDraft draft) {
        return draft.about("Lookup")
                .when("key", EQUAL, words(Limit.values()), "Limit")
                .then("minutes", Shapes.MINUTES, "Minutes")
                .maybe("count", WholeNumber.count(), "How many times")
                .shape("Life-cycle limits", UNIQUE, "review", Shapes.DIRECTOR);
    }

    static TableShape switches(ShapeDraft draft) {
        return draft.about("Lookup")
                .when("key", EQUAL, words(Switch.values()), "Switch")
                .then("on", new Flag(), "On")
                .shape("Policy switches", UNIQUE, "review", Shapes.DIRECTOR);
    }

    static TableShape cadence(ShapeDraft draft) {
        return draft.about("Lookup")
                .when("key", EQUAL, words(Severity.values()), "Severity")
                .then("first_minutes", Shapes.MINUTES, "First notice within minutes")
                .maybe("update_minutes", SPAN, "Update every minutes\n(blank = not by time)")
                .then("on_change", new Flag(), "Update when severity, level or phase changes")
                .maybe("leadership", new Several(Shapes.ROLE), "At RED and BLACK also inform (contact roles)")
                .maybe("leadership_minutes", SPAN, "Those every minutes")
                .then("all_clear", new Flag(), "All-clear when it is over")
                .shape("Communication cadence", UNIQUE, "escalate", Shapes.DIRECTOR);
    }

    static TableShape clocks(ShapeDraft draft) {
        var hours = new WholeNumber(0, 8_784);
        return draft.about("HumanFinding")
                .when("kind", EQUAL, "Finding of a person")
                .when("breachExcluded", EQUAL, "Breach excluded")
                .when("individuals", AT_LEAST, WholeNumber.count(), "People concerned\nat least")
                .when("individuals", LESS_THAN, WholeNumber.count(), "People concerned\nless than")
                .when("inOneState", MORE_THAN, WholeNumber.count(), "Of one state\nmore than")
                .then("duty", Shapes.SHORT, "Duty")
                .then("role", Shapes.ROLE, "Whose (contact role)")
                .then("hours", hours, "Hours after discovery")
                .maybe("after_year_end", new Flag(), "Counted from the end of that year")
                .maybe("remind_hours", new WholeNumber(1, 2_160), "Remind every hours\n(blank = only when due)")
                .shape("Regulatory clocks", COLLECT, "escalate", "privacy officer and program director");
    }

    static TableShape levelNotices(ShapeDraft draft) {
        var tier = Name.of("a name in small letters, such as level_black", Shapes.ROLE_FORM);
        return draft.about("LevelReached")
                .when("level", EQUAL, "Defense level of an open incident")
                .when("worsened", EQUAL, "Worse than when it was opened")
                .then("tier", tier, "Tier")
                .then("notify", new Several(Shapes.ROLE), "Notify (contact roles)")
                .shape("Level notices", COLLECT, "escalate", Shapes.DIRECTOR);
    }

    static TableShape wordings(ShapeDraft draft) {
        return draft.about("Lookup")
                .when(
                        "key",
                        EQUAL,
                        Choice.ofWords("escalation", "update", "duty", "approval", "step", "storm", "all_clear"),
                        "Occasion")
                .then("subject", new Template.Type(200, PLACES), "Subject")
                .then("opening", new Template.Type(600, PLACES), "First sentences")
                .shape("Notice wording", UNIQUE, "escalate", Shapes.DIRECTOR);
    }

    private static Choice words(Enum<?>... keys) {
        return Choice.ofWords(Arrays.stream(keys).map(Enum::toString).toArray(String[]::new));
    }
}
