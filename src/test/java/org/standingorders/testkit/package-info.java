/** Values for tests: seeded, valid, and with defaults, so that a test shows only what matters. */
@NullMarked
package org.standingorders.testkit;

import org.jspecify.annotations.NullMarked;
