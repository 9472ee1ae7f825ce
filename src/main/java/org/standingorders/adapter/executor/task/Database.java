package org.standingorders.adapter.executor.task;

import org.standingorders.adapter.executor.postgres.Backups;
import org.standingorders.adapter.executor.postgres.Drain;
import org.standingorders.adapter.executor.postgres.Maintenance;
import org.standingorders.adapter.executor.postgres.Modes;
import org.standingorders.adapter.executor.postgres.Postgres;
import org.standingorders.adapter.executor.postgres.ReadOnly;
import org.standingorders.adapter.executor.postgres.RecoveryPoints;
import org.standingorders.adapter.executor.postgres.Restoring;
import org.standingorders.adapter.executor.postgres.Soundness;

/** All that can be done to the scheduler's database. */
public record Database(
        RecoveryPoints recoveryPoints,
        Restoring restoring,
        Maintenance maintenance,
        ReadOnly readOnly,
        Drain drain,
        Soundness soundness) {

    public static Database of(Postgres postgres, Backups backups, Modes modes) {
        ReadOnly readOnly = new ReadOnly(postgres, modes);
        return new Database(
                new RecoveryPoints(postgres, backups, modes),
                new Restoring(postgres, backups, readOnly),
                new Maintenance(postgres, modes),
                readOnly,
                new Drain(postgres),
                new Soundness(postgres, backups));
    }
}
