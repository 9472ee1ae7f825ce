package org.standingorders.decide;

import org.standingorders.fact.Backup.BackupKind;

/**
 * The backup of the present state that comes before anything is changed (DT-17).
 *
 * @param name with the place {@code {incident_id}}
 * @param blocking whether nothing is carried out without it
 */
public record RecoveryPointNeed(String name, BackupKind kind, boolean blocking) {}
