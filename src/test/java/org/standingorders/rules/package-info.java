/** Tests of the policy that is shipped: its hand-written rules case by case. */
@NullMarked
package org.standingorders.rules;

import org.jspecify.annotations.NullMarked;
