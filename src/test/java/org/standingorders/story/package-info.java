/** Stories from end to end: real programs, real HTTP, a real database, told as a user would tell them. */
@NullMarked
package org.standingorders.story;

import org.jspecify.annotations.NullMarked;
