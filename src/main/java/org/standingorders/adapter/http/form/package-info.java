/**
 * What people and foreign systems send, as core values.
 *
 * <p>Input: bodies, in our own forms or in those of CloudEvents and Prometheus. Output: commands, facts, signals, or every
 * problem with its place. May not ask anything.
 */
@NullMarked
package org.standingorders.adapter.http.form;

import org.jspecify.annotations.NullMarked;
