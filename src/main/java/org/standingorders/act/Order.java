package org.standingorders.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.rule.Severity;

/** What one step of an execution asks for. */
public sealed interface Order
        permits Executed,
                Order.CreateRecoveryPoint,
                Order.EnterMaintenance,
                Order.LeaveMaintenance,
                Order.StopService,
                Order.CheckRecovery,
                Order.Announce,
                Order.WorkByHand {
    StepName step();

    /** What is to be done, for people. */
    String sentence();

    /** Whether it changes the scheduler, so that it must never be done twice. */
    default boolean mutating() {
        return false;
    }

    /** Whether the execution goes on when it fails. */
    default boolean dispensable() {
        return false;
    }

    /** Whether only people can do it. */
    default boolean byHand() {
        return false;
    }

    /**
     * The present state is saved before anything is changed (S47).
     *
     * @param blocking whether nothing is carried out without it (A43)
     */
    record CreateRecoveryPoint(String name, BackupKind backup, boolean blocking) implements Order {
        @Override
        public StepName step() {
            return StepName.RECOVERY_POINT;
        }

        @Override
        public boolean dispensable() {
            return !blocking;
        }

        @Override
        public String sentence() {
            return "Create the recovery point " + name + " and verify it";
        }
    }

    /** No new requests are accepted (S75). */
    record EnterMaintenance(String message) implements Order {
        @Override
        public StepName step() {
            return StepName.MAINTENANCE_ON;
        }

        @Override
        public boolean mutating() {
            return true;
        }

        @Override
        public String sentence() {
            return "Turn maintenance mode on: " + message;
        }
    }

    /** Operations are resumed (S76). */
    record LeaveMaintenance() implements Order {
        @Override
        public StepName step() {
            return StepName.MAINTENANCE_OFF;
        }

        @Override
        public boolean mutating() {
            return true;
        }

        @Override
        public String sentence() {
            return "Turn maintenance mode off";
        }
    }

    record StopService(String service, int timeoutSeconds) implements Order {
        @Override
        public StepName step() {
            return StepName.STOP_SERVICE;
        }

        @Override
        public boolean mutating() {
            return true;
        }

        @Override
        public String sentence() {
            return "Stop " + service;
        }
    }

    /** @param checks of DT-24 that no posted fact answers */
    record CheckRecovery(List<String> checks) implements Order {
        public CheckRecovery {
            checks = List.copyOf(checks);
        }

        @Override
        public StepName step() {
            return StepName.VERIFY;
        }

        @Override
        public boolean dispensable() {
            return true;
        }

        @Override
        public String sentence() {
            return "Check " + String.join(", ", checks);
        }
    }

    /** The users of the scheduler are told (S92). */
    record Announce(
            Severity severity, String message, @Nullable String eta) implements Order {
        @Override
        public StepName step() {
            return StepName.NOTIFY;
        }

        @Override
        public boolean dispensable() {
            return true;
        }

        @Override
        public String sentence() {
            return "Tell the users: " + message + (eta == null ? "" : "; back: " + eta);
        }
    }

    /** What no executor can do. */
    record WorkByHand(String action) implements Order {
        @Override
        public StepName step() {
            return StepName.EXECUTE;
        }

        @Override
        public boolean byHand() {
            return true;
        }

        @Override
        public String sentence() {
            return action;
        }
    }
}
