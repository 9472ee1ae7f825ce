package org.standingorders.act;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Provision;
import org.standingorders.decide.RecoveryPointNeed;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.Spelling;
import org.standingorders.mitigate.PinnedTarget;
import org.standingorders.mitigate.SacrificePlan;
import org.standingorders.mitigate.SheddingMode;
import org.standingorders.mitigate.ShutdownPlan;
import org.standingorders.rule.Severity;

/**
 * The steps of each strategy in the methodology's order; the order is not the tables' to change (S44, S71, S87).
 *
 * @param incident in whose name recovery points are made
 * @param checks of DT-24 that no posted fact answers
 */
public record Runbook(Plan plan, String incident, List<String> checks) {
    private static final String UNKNOWN_SHORTAGE = " by hand: it is not known how many blocks are missing";
    private static final String MAINTENANCE = "The scheduler is being brought back to an earlier state";

    public List<Order> orders() {
        Provision provision = plan.provision();
        if (provision instanceof Provision.GoBack back) {
            return goBack(back.state().target());
        }
        if (provision instanceof Provision.ShutDown shutDown) {
            return shutDown.plan().steps().stream().flatMap(this::shutDown).toList();
        }
        if (provision instanceof Provision.StartUp startUp) {
            return startUp(startUp.services());
        }
        if (provision instanceof Provision.ShedLoad shed) {
            return shed(shed);
        }
        if (provision instanceof Provision.ByPeople || provision instanceof Provision.Unprepared) {
            return List.copyOf(joined(new Order.WorkByHand(plan.action())));
        }
        return checked(executed(provision));
    }

    private List<Order> shed(Provision.ShedLoad shed) {
        SacrificePlan deferrals = shed.deferrals();
        if (deferrals == null) {
            return joined(new Order.WorkByHand(plan.action() + UNKNOWN_SHORTAGE));
        }
        Order order = new Executed.ShedLoad(deferrals.deferrals(), deferrals.restore());
        return simulated(shed)
                ? List.of(new Order.WorkByHand("Simulated, not carried out: " + order.sentence()))
                : checked(order);
    }

    private List<Order> checked(Order order) {
        return Stream.concat(joined(order).stream(), verified()).toList();
    }

    /** The hierarchy is carried out at RED and BLACK only (DT-20). */
    private static boolean simulated(Provision.ShedLoad shed) {
        return shed.level() != null && shed.level().mode() != SheddingMode.EXECUTE;
    }

    private List<Order> startUp(List<String> services) {
        List<Order> orders = joined(new Executed.StartServices(services));
        verified().forEach(orders::add);
        orders.add(new Order.LeaveMaintenance());
        return orders;
    }

    private List<Order> goBack(PinnedTarget target) {
        if (target instanceof PinnedTarget.NoGoodState) {
            return List.of();
        }
        List<Order> orders = joined(new Order.EnterMaintenance(MAINTENANCE), back(target));
        verified().forEach(orders::add);
        orders.add(new Order.LeaveMaintenance());
        return orders;
    }

    private static Order back(PinnedTarget target) {
        if (target instanceof PinnedTarget.PinnedBackup backup) {
            return new Executed.RestoreBackup(backup.backupId(), backup.file());
        }
        return new Executed.DeployCommit(((PinnedTarget.PinnedCommit) target).ref());
    }

    private static Order executed(Provision provision) {
        if (provision instanceof Provision.UseFallback fallback) {
            return new Executed.ActivateFallback(Spelling.of(fallback.schedule().scenario()));
        }
        return new Executed.GoReadOnly();
    }

    private Stream<Order> verified() {
        return checks.isEmpty() ? Stream.empty() : Stream.of(new Order.CheckRecovery(checks));
    }

    private Stream<Order> shutDown(ShutdownPlan.Step step) {
        int limit = step.seconds() == null ? 0 : step.seconds();
        return switch (step.action()) {
            case MAINTENANCE_ON -> Stream.of(new Order.EnterMaintenance(said(step.message())));
            case WAIT_IN_FLIGHT -> Stream.of(new Executed.Drain(limit));
            case RECOVERY_POINT ->
                Stream.of(new Order.CreateRecoveryPoint(named(step.backupName()), BackupKind.EMERGENCY, blocked()));
            case STOP_SERVICES -> step.services().stream().map(service -> new Order.StopService(service, limit));
            case NOTIFY -> Stream.of(new Order.Announce(severity(step), said(step.message()), step.eta()));
        };
    }

    /** The place of the recovery point is that of the shutdown (DT-23), and whether it blocks is said like any other's (DT-17). */
    private boolean blocked() {
        RecoveryPointNeed need = plan.recoveryPoint();
        return need != null && need.blocking();
    }

    private static Severity severity(ShutdownPlan.Step step) {
        return step.severity() == null ? Severity.CRITICAL : step.severity();
    }

    private static String said(@Nullable String message) {
        return message == null ? MAINTENANCE : message;
    }

    private static String named(@Nullable String name) {
        return name == null ? "emergency_shutdown" : name;
    }

    /** The recovery point first, where one is needed. */
    private List<Order> joined(Order... then) {
        List<Order> orders = new ArrayList<>();
        RecoveryPointNeed need = plan.recoveryPoint();
        if (need != null) {
            String name = need.name().replace("{incident_id}", incident);
            orders.add(new Order.CreateRecoveryPoint(name, need.kind(), need.blocking()));
        }
        orders.addAll(List.of(then));
        return orders;
    }
}
