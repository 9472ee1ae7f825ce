/**
 * What can be done to a PostgreSQL database through its own programs.
 *
 * <p>Input: names of backups, databases and roles. Output: effects and what was found. May not use a driver, a shell, or a
 * password on a command line.
 */
@NullMarked
package org.standingorders.adapter.executor.postgres;

import org.jspecify.annotations.NullMarked;
