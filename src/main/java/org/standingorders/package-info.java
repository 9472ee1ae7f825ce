/**
 * Standing Orders: an incident-response decision service.
 *
 * <p>The core packages import only to their left: {@code fact}, {@code table}, {@code rule}, {@code detect},
 * {@code incident}, {@code escalate}, {@code flow}. {@code wire} gives core values their JSON form, the adapters speak to
 * the outside, {@code app} wires and runs.
 */
@NullMarked
package org.standingorders;

import org.jspecify.annotations.NullMarked;
