package org.standingorders.decide;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Level;
import org.standingorders.fact.TriState;
import org.standingorders.mitigate.PinnedTarget;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Role;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Strategy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;

/** What a strategy risks and who must approve it (DT-15); what makes any strategy a risk is not the table's to say. */
final class RiskAssessment {
    private final DecisionTable table;
    private final HouseRules house;

    /**
     * @param table DT-15
     * @param house says how much lost data is too much
     */
    RiskAssessment(DecisionTable table, HouseRules house) {
        this.table = table;
        this.house = house;
    }

    Optional<RowHit> row(Undertaking undertaking, DecideQuestion question) {
        return InForce.asked(table, List.of(undertaking), question.asOf()).stream()
                .findFirst();
    }

    Risks risks(RowHit hit, Undertaking undertaking, Provision provision, DecideQuestion question) {
        Row row = hit.row();
        List<String> forced = forced(undertaking, provision, question);
        return new Risks(
                text(row, "data_loss"),
                text(row, "downtime"),
                text(row, "reversible"),
                text(row, "people_affected"),
                row.output("high_impact", Boolean.class).orElseThrow() || !forced.isEmpty(),
                forced);
    }

    ApprovalNeed approval(RowHit hit) {
        return new ApprovalNeed(
                roles(hit.row(), "approvers"),
                hit.row()
                        .output("answer_minutes", BigDecimal.class)
                        .map(BigDecimal::intValueExact)
                        .orElseThrow(),
                roles(hit.row(), "next_approver"));
    }

    private List<String> forced(Undertaking undertaking, Provision provision, DecideQuestion question) {
        if (!undertaking.strategy().mutating()) {
            return List.of();
        }
        Diagnosis diagnosis = question.diagnosis();
        List<String> forced = new ArrayList<>();
        when(diagnosis.contested(), "another cause is nearly as likely", forced);
        when(diagnosis.contained() != TriState.YES, "the blast radius is not known to be contained", forced);
        when(diagnosis.noChangeWindow(), "a no-change window is open", forced);
        when(!undertaking.databaseReadable(), "no whole recovery point can be made", forced);
        when(sheds(undertaking, diagnosis.level()), "load is shed at " + diagnosis.level(), forced);
        if (provision instanceof Provision.GoBack back) {
            goingBack(back.state().target(), question, forced);
        }
        return forced;
    }

    private void goingBack(PinnedTarget target, DecideQuestion question, List<String> forced) {
        when(target instanceof PinnedTarget.NoGoodState, "no known-good state was found", forced);
        if (target instanceof PinnedTarget.PinnedBackup backup) {
            Duration most = house.limit(Limit.DATA_LOSS, question.asOf());
            when(backup.old(), "the backup is old", forced);
            when(
                    Duration.ofMinutes(backup.dataLossMinutes()).compareTo(most) > 0,
                    "the data of " + backup.dataLossMinutes() + " minutes are lost",
                    forced);
        }
    }

    private static boolean sheds(Undertaking undertaking, @Nullable Level level) {
        return undertaking.strategy() == Strategy.LOAD_SHEDDING && (level == Level.RED || level == Level.BLACK);
    }

    private static void when(boolean holds, String why, List<String> forced) {
        if (holds) {
            forced.add(why);
        }
    }

    private static String text(Row row, String output) {
        return row.output(output, String.class).orElseThrow();
    }

    static People people(Row row) {
        return new People(roles(row, "approvers"), roles(row, "hands"), roles(row, "inform"));
    }

    private static List<Role> roles(Row row, String output) {
        return row.output(output, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Role.class::cast)
                .toList();
    }
}
