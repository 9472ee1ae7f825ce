/** What the service survives: real processes are killed, frozen and poisoned under load, and then everything is accounted for. */
@NullMarked
package org.standingorders.fault;

import org.jspecify.annotations.NullMarked;
