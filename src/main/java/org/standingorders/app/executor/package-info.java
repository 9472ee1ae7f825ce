/**
 * The command {@code executor}: a program of its own beside the scheduler, far from the service.
 *
 * <p>Input: a configuration file, secrets from the environment or files. Output: a running executor, or a backup. May not
 * hold what a step does.
 */
@NullMarked
package org.standingorders.app.executor;

import org.jspecify.annotations.NullMarked;
