/**
 * The commands of the jar beside {@code serve}: they read, print and exit.
 *
 * <p>Input: arguments and files. Output: text for people on standard output, faults on standard error, an exit code: 0 for a
 * good answer, 1 for a bad one, 2 for a wrong call.
 */
@NullMarked
package org.standingorders.app.command;

import org.jspecify.annotations.NullMarked;
