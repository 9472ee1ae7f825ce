package org.standingorders.decide;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AbsenceSummary;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FallbackSchedule;
import org.standingorders.fact.Level;
import org.standingorders.fact.Reading;
import org.standingorders.fact.TriState;
import org.standingorders.mitigate.Mitigations;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CausedBy;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Policy;
import org.standingorders.rule.Strategy;
import org.standingorders.table.TableId;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Readings;
import org.standingorders.testkit.Shipped;

/** Something is to be done: all that a plan is made from, of which a test says only what matters. */
final class Quandary {
    static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    static final Decider SHIPPED = decider(Shipped.policy());

    private final Facts facts = new Facts(14);
    private final List<Fact> known = new ArrayList<>();
    private final List<Tried> tried = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private Cause cause = Cause.UNKNOWN;
    private CausedBy causedBy = CausedBy.DATABASE_CHANGE;
    private TriState contained = TriState.YES;
    private boolean contested;
    private boolean capacity;
    private boolean readable = true;
    private boolean noChangeWindow;
    private @Nullable Level level;
    private @Nullable Strategy commanded;

    static Decider decider(Policy policy) {
        return new Decider(
                new Decider.Tables(
                        policy.table("DT-14"), policy.table("DT-15"), policy.table("DT-16"), policy.table("DT-17")),
                Mitigations.of(id -> policy.find(new TableId(id))),
                new HouseRules(policy.table("DT-33"), policy.table("DT-34"), policy.table("DT-36")));
    }

    static Quandary of(Cause cause) {
        Quandary one = new Quandary();
        one.cause = cause;
        return one;
    }

    static Quandary commanding(Strategy strategy) {
        Quandary one = new Quandary();
        one.commanded = strategy;
        return one;
    }

    Quandary by(CausedBy change) {
        causedBy = change;
        return this;
    }

    Quandary contained(TriState how) {
        contained = how;
        return this;
    }

    Quandary contested() {
        contested = true;
        return this;
    }

    Quandary ofCapacity() {
        capacity = true;
        return this;
    }

    Quandary unreadable() {
        readable = false;
        return this;
    }

    Quandary inNoChangeWindow() {
        noChangeWindow = true;
        return this;
    }

    Quandary at(Level defense) {
        level = defense;
        return this;
    }

    Quandary knowing(Reading reading) {
        known.add(facts.reporting(reading));
        return this;
    }

    /** A whole, verified backup of so many minutes before now. */
    Quandary backup(String id, long minutesAgo) {
        return knowing(Readings.backup(id, NOW.minusSeconds(60 * minutesAgo).toString()));
    }

    Quandary backup(String id, long minutesAgo, BackupKind kind) {
        Instant taken = NOW.minusSeconds(60 * minutesAgo);
        return knowing(new Backup(id, taken, null, kind, null, Backup.Verified.PASSED, taken, false, null, null));
    }

    /** Two of the faculty are away, and there is a schedule for that day. */
    Quandary prepared(FallbackSchedule.Status status) {
        LocalDate day = LocalDate.of(2026, 1, 10);
        return knowing(new AbsenceSummary(day, 2, 2, 0, 100, null, AbsenceSummary.Cause.LEAVE))
                .knowing(new FallbackSchedule(
                        FallbackSchedule.Scenario.TWO_FACULTY_LOSS,
                        new BigDecimal("0.9"),
                        true,
                        day,
                        day,
                        NOW,
                        null,
                        status));
    }

    Quandary after(Strategy strategy, @Nullable String target, Tried.Result result) {
        tried.add(new Tried(strategy, target, result));
        return this;
    }

    Quandary failedElsewhere(String target) {
        failed.add(target);
        return this;
    }

    DecideQuestion question() {
        Diagnosis diagnosis =
                new Diagnosis(cause, contested, contained, capacity, readable, causedBy, null, noChangeWindow, level);
        return new DecideQuestion(
                NOW, IncidentType.DATABASE_FAILURE, NOW, NOW, diagnosis, known, tried, commanded, List.of(), failed);
    }

    Plan plan() {
        return SHIPPED.decide(question()).answer();
    }

    /** Every strategy until people lead, each of which fails; with its target where it has one. */
    List<String> untilPeopleLead() {
        List<String> chain = new ArrayList<>();
        DecideQuestion question = question();
        Plan plan = SHIPPED.decide(question).answer();
        while (plan.strategy() != Strategy.HUMAN_COMMAND) {
            chain.add(plan.strategy() + (plan.target() == null ? "" : " " + plan.target()));
            question = question.after(new Tried(plan.strategy(), plan.target(), Tried.Result.FAILED));
            plan = SHIPPED.decide(question).answer();
        }
        return chain;
    }
}
