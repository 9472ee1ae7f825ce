package org.standingorders.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AcgmeCompliance;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.mitigate.Fallback;
import org.standingorders.mitigate.Mitigations;
import org.standingorders.mitigate.PinnedTarget;
import org.standingorders.orient.CausedBy;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Strategy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.Template;

/** The decision point {@code decide}: one plan, from DT-14 or DT-16, with its risks (DT-15) and its recovery point (DT-17). */
public final class Decider {
    /** The types of the facts that a plan is prepared from. */
    public static final Set<String> FACT_TYPES = Set.of(
            "absence_summary",
            "acgme_compliance",
            "assignment_load",
            "backup",
            "capacity",
            "change",
            "fallback_schedule",
            "utilization");

    private final StrategyChoice choice;
    private final Provisioning provisioning;
    private final RiskAssessment assessment;
    private final Tables tables;

    public Decider(Tables tables, Mitigations mitigations, HouseRules house) {
        this.tables = tables;
        choice = new StrategyChoice(tables.causes(), tables.followers(), house);
        provisioning = new Provisioning(mitigations);
        assessment = new RiskAssessment(tables.risks(), house);
    }

    /**
     * What is asked here.
     *
     * @param causes DT-14
     * @param risks DT-15
     * @param followers DT-16
     * @param recoveryPoints DT-17
     */
    public record Tables(
            DecisionTable causes, DecisionTable risks, DecisionTable followers, DecisionTable recoveryPoints) {}

    public Ruling<Plan> decide(DecideQuestion question) {
        List<Reason> reasons = new ArrayList<>();
        List<Tried> passedOver = new ArrayList<>();
        DecideQuestion asked = question;
        while (true) {
            Chosen chosen = choice.choose(asked);
            chosen.rows().forEach(row -> reasons.add(row.reason(List.of())));
            Ruling<Optional<Provision>> provision = provisioning.of(chosen.strategy(), asked);
            reasons.addAll(provision.reasons());
            if (provision.answer().isPresent() || question.commanded() != null) {
                Provision what = provision.answer().orElse(provisioning.unprepared(chosen.strategy(), asked));
                return new Ruling<>(plan(chosen.strategy(), what, asked, passedOver, reasons), reasons);
            }
            Tried impossible = new Tried(chosen.strategy(), null, Tried.Result.IMPOSSIBLE);
            passedOver.add(impossible);
            asked = asked.after(impossible);
        }
    }

    private Plan plan(
            Strategy strategy,
            Provision provision,
            DecideQuestion question,
            List<Tried> passedOver,
            List<Reason> reasons) {
        Undertaking undertaking = undertaking(strategy, question);
        RowHit risk = assessment.row(undertaking, question).orElseThrow();
        Optional<RowHit> point = point(undertaking, question);
        reasons.add(risk.reason(List.of()));
        point.ifPresent(row -> reasons.add(row.reason(List.of())));
        Risks risks = assessment.risks(risk, undertaking, provision, question);
        Row wording = choice.wording(strategy, question.asOf()).orElse(risk).row();
        return new Plan(
                strategy,
                action(wording, provision),
                expected(wording),
                provision,
                risks,
                risks.highImpact() ? assessment.approval(risk) : null,
                point.flatMap(Decider::need).orElse(null),
                RiskAssessment.people(risk.row()),
                critical(question),
                passedOver);
    }

    private static @Nullable Integer critical(DecideQuestion question) {
        return question.newest(AcgmeCompliance.class)
                .map(AcgmeCompliance::criticalViolations)
                .orElse(null);
    }

    private static Undertaking undertaking(Strategy strategy, DecideQuestion question) {
        Diagnosis diagnosis = question.diagnosis();
        @Nullable
        Boolean touchesData = strategy == Strategy.ROLLBACK ? diagnosis.causedBy() == CausedBy.DATABASE_CHANGE : null;
        return new Undertaking(strategy, touchesData, diagnosis.databaseReadable());
    }

    private Optional<RowHit> point(Undertaking undertaking, DecideQuestion question) {
        return InForce.asked(tables.recoveryPoints(), List.of(undertaking), question.asOf()).stream()
                .findFirst();
    }

    private static Optional<RecoveryPointNeed> need(RowHit hit) {
        Row row = hit.row();
        return row.output("needed", Boolean.class)
                .filter(needed -> needed)
                .map(needed -> new RecoveryPointNeed(
                        row.output("backup_name", Template.class).orElseThrow().text(),
                        row.output("backup_kind", BackupKind.class).orElseThrow(),
                        row.output("blocking", Boolean.class).orElseThrow()));
    }

    /** The methodology's sentence; where it names a backup and there is none, that is said instead (A36). */
    private static String action(Row wording, Provision provision) {
        Template template = wording.output("action", Template.class).orElseThrow();
        if (provision instanceof Provision.Unprepared by) {
            return template.text() + ". By hand: " + by.why();
        }
        if (!(provision instanceof Provision.GoBack back)) {
            return template.text();
        }
        PinnedTarget target = back.state().target();
        return target instanceof PinnedTarget.NoGoodState
                ? "no known-good backup"
                : template.fill(place -> named(target));
    }

    private static String named(PinnedTarget target) {
        if (target instanceof PinnedTarget.PinnedBackup backup) {
            String file = backup.file();
            return file == null ? backup.backupId() : file;
        }
        return ((PinnedTarget.PinnedCommit) target).ref();
    }

    private static ExpectedRecovery expected(Row wording) {
        return new ExpectedRecovery(
                wording.output("expected_recovery", String.class).orElseThrow(),
                minutes(wording, "min_minutes"),
                minutes(wording, "max_minutes"));
    }

    private static @Nullable Integer minutes(Row row, String output) {
        return row.output(output, BigDecimal.class)
                .map(BigDecimal::intValueExact)
                .orElse(null);
    }

    /** How the prepared schedules stand (DT-21). */
    public Fallback fallback(DecideQuestion question) {
        return provisioning.chosen(question).answer();
    }

    /** The tables and what they are shown. */
    public List<Consulted> consulted(DecideQuestion question) {
        Plan plan = decide(question).answer();
        Undertaking undertaking = undertaking(plan.strategy(), question);
        List<Consulted> consulted = new ArrayList<>();
        consulted.add(new Consulted(
                tables.causes(), List.of(new Lookup(question.diagnosis().cause().toString()))));
        Stream.concat(question.tried().stream(), plan.passedOver().stream())
                .map(one -> new Setback(one.strategy(), question.diagnosis().capacity()))
                .distinct()
                .map(setback -> new Consulted(tables.followers(), List.of(setback)))
                .forEach(consulted::add);
        consulted.add(new Consulted(tables.risks(), List.of(undertaking)));
        consulted.add(new Consulted(tables.recoveryPoints(), List.of(undertaking)));
        consulted.addAll(provisioning.consulted(plan.strategy(), question));
        return consulted;
    }
}
